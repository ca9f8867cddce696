package org.orrery.assetdb.review;

import java.util.Locale;

/** How a round of judging ends. */
public enum Outcome {
  ACCEPTED,
  CHANGES_REQUESTED,
  DECLINED;

  /** {@code changes-requested}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The outcome of the word; any other is an IllegalArgumentException that names them all. */
  public static Outcome of(String word) {
    for (var outcome : values()) {
      if (outcome.word().equals(word)) {
        return outcome;
      }
    }
    throw new IllegalArgumentException(
        "“" + word + "” is no outcome; it is one of accepted, changes-requested, declined.");
  }
}
