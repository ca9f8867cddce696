package org.orrery.assetdb.review;

import java.util.Locale;

/** What a game must pass, whatever its scores. */
public enum Gate {
  /** All that is in it may be in it. */
  LICENSE,
  /** It suits the ages that it names. */
  AGE,
  /** Nothing in it harms who plays, or the machine. */
  SAFETY,
  /** It starts and can be played to an end. */
  RUNS;

  /** {@code license}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a game passed. */
  public enum Mark {
    PASS,
    FAIL;

    /** {@code pass} or {@code fail}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The mark of the word; any other is an IllegalArgumentException. */
    public static Mark of(String word) {
      return switch (word) {
        case "pass" -> PASS;
        case "fail" -> FAIL;
        default -> throw new IllegalArgumentException("It is pass or fail.");
      };
    }
  }
}
