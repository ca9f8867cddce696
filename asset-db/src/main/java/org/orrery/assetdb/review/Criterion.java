package org.orrery.assetdb.review;

import java.util.Locale;

/** What a game is scored by, each from 0 to {@value #MOST}; {@link Rubric} says what they mean. */
public enum Criterion {
  /** Is what it says of nature so? */
  ACCURACY,
  /** Does who plays it learn what it promises? */
  LEARNING,
  /** Does one want to go on? */
  ENGAGEMENT,
  /** Can people with other eyes, ears, hands and languages play it? */
  ACCESSIBILITY,
  /** Does it keep running, whatever is done to it? */
  ROBUSTNESS,
  /** Does it work among visitors, in a hall, in minutes? */
  EXHIBIT;

  /** The highest score. */
  public static final int MOST = 4;

  /** {@code accuracy}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
