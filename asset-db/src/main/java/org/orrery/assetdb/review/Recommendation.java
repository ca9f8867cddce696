package org.orrery.assetdb.review;

import java.util.Locale;

/** What a reviewer would decide. */
public enum Recommendation {
  ACCEPT,
  CHANGES,
  DECLINE;

  /** {@code accept}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The recommendation of the word; any other is an IllegalArgumentException. */
  public static Recommendation of(String word) {
    return switch (word) {
      case "accept" -> ACCEPT;
      case "changes" -> CHANGES;
      case "decline" -> DECLINE;
      default -> throw new IllegalArgumentException("It is accept, changes or decline.");
    };
  }
}
