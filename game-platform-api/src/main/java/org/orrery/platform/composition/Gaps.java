package org.orrery.platform.composition;

import java.util.List;
import java.util.stream.Stream;
import org.orrery.assetdb.inside.Looked;

/** Everything that is not known of a file that was looked into. */
final class Gaps {

  private Gaps() {}

  /** Why it could not be looked into at all, and what was left out. */
  static List<Looked.Gap> of(Looked looked) {
    return Stream.concat(
            looked.reason().stream().map(code -> new Looked.Gap(code, "", 1)),
            looked.gaps().stream())
        .toList();
  }
}
