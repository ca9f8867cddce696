package org.orrery.assetdb.inquiry;

import java.util.Locale;

/** What somebody is to an inquiry. */
public enum Part {
  /** Asked. */
  ASKER,
  /** Deposits the game. */
  DEPOSITOR,
  /** Somebody else, and be they a curator: it is none of their business. */
  STRANGER;

  /** {@code asker}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
