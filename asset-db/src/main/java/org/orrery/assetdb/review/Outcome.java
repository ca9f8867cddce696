package org.orrery.assetdb.review;

import org.orrery.assetdb.json.Words;

/** How a round of judging ends. */
public enum Outcome {
  ACCEPTED,
  CHANGES_REQUESTED,
  DECLINED;

  /** {@code changes-requested}. */
  public String word() {
    return Words.of(this);
  }

  /** The outcome of the word; any other is an IllegalArgumentException that names them all. */
  public static Outcome of(String word) {
    return Words.parse(Outcome.class, "outcome", word);
  }
}
