package org.orrery.assetdb.inquiry;

import java.util.Locale;

/** What an institution wants a game for. */
public enum Purpose {
  /** To show it to visitors. */
  EXHIBIT,
  /** To teach with it. */
  CLASSROOM,
  /** To bring it into another language. */
  TRANSLATION,
  /** To make something of its own out of it. */
  ADAPTATION,
  /** Something else, told in the message. */
  OTHER;

  /** {@code exhibit}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The purpose of the word; any other is an IllegalArgumentException that names them all. */
  public static Purpose of(String word) {
    for (var purpose : values()) {
      if (purpose.word().equals(word)) {
        return purpose;
      }
    }
    throw new IllegalArgumentException(
        "“"
            + word
            + "” is no purpose; it is one of exhibit, classroom, translation, adaptation, other.");
  }
}
