package org.orrery.assetdb.review;

import java.util.Arrays;
import java.util.Locale;

/** What a submission waits for; {@link ReviewSettings} say how long it should. */
public enum Target {
  /** The first review of a round. */
  FIRST_REVIEW,
  /** The end of a round that somebody has begun to judge. */
  DECISION,
  /** Another release by its depositors. */
  CHANGES;

  /** {@code first-review}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The target of the word; any other is an IllegalArgumentException. */
  public static Target of(String word) {
    return Arrays.stream(values())
        .filter(target -> target.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("“" + word + "” is no target."));
  }
}
