package org.orrery.assetdb.promotion;

import java.util.Locale;

/** Whether a promotion shows at a moment, and why not. */
public enum Phase {
  /** It will, when its time comes. */
  PLANNED,
  /** It shows. */
  CURRENT,
  /** Its time is, or will be, but its game is withdrawn. */
  WITHDRAWN,
  /** Its time is over, or a curator ended it. */
  PAST;

  /** {@code planned}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
