package org.orrery.assetdb.inquiry;

import org.orrery.assetdb.json.Words;

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
    return Words.of(this);
  }

  /** The purpose of the word; any other is an IllegalArgumentException that names them all. */
  public static Purpose of(String word) {
    return Words.parse(Purpose.class, "purpose", word);
  }
}
