package org.orrery.assetdb.draft;

import java.util.List;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;

/** What is wrong with an archive that is unpacked. */
final class ArchiveFault {

  private ArchiveFault() {}

  /** The refusal that names the entry; an empty name stands for the whole archive. */
  static Refusal.Invalid of(String entry, String detail) {
    return new Refusal.Invalid(
        "The archive cannot be unpacked. Nothing was kept of it.",
        List.of(new Violation("", entry.isEmpty() ? detail : "“" + entry + "”: " + detail)));
  }
}
