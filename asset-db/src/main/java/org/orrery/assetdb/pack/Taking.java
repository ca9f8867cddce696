package org.orrery.assetdb.pack;

import java.time.Instant;
import org.orrery.assetdb.release.Archive;

/** What comes of wanting to take a pack. */
public sealed interface Taking {

  /**
   * It may be taken.
   *
   * @param moment when the newest of what it holds was released
   */
  record Ready(Archive archive, Instant moment) implements Taking {}

  /** Its licences do not allow the use; the clearance says why. */
  record Uncleared(Packed packed) implements Taking {}
}
