package org.orrery.assetdb.lab;

/** How something came out in the lab. */
public enum Outcome {
  /** As a kiosk needs it. */
  PASS,
  /** A person should look at it. */
  WARN,
  /** A kiosk cannot have it so. */
  FAIL,
  /** Nothing can be said. */
  NOT_RUN;

  /** {@code not-run}. */
  public String word() {
    return Words.of(this);
  }

  /** The outcome of the word; any other is an IllegalArgumentException. */
  public static Outcome of(String word) {
    return Words.parse(Outcome.class, word);
  }

  /** Of two, the one that counts for both. */
  Outcome or(Outcome other) {
    return weight() >= other.weight() ? this : other;
  }

  private int weight() {
    return switch (this) {
      case PASS -> 0;
      case NOT_RUN -> 1;
      case WARN -> 2;
      case FAIL -> 3;
    };
  }
}
