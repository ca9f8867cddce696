package org.orrery.assetdb.composition;

import java.util.Locale;

/** Whether something is in a build. */
public enum Presence {
  /** Its bytes are there. */
  SAME,
  /** What was called the same is there with other bytes. */
  CHANGED,
  /** Nothing of it was found. */
  ABSENT;

  /** The word in answers: {@code same}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
