package org.orrery.assetdb.promotion;

import org.orrery.assetdb.json.Words;

/** Where a promoted game is shown, in the words of the contract. */
public enum Channel {
  /** On the first page. */
  FEATURED,
  /** In the rooms of an exhibition. */
  EXHIBIT,
  /** On kiosks. */
  KIOSK,
  /** To school classes. */
  SCHOOL,
  /** At a festival. */
  FESTIVAL;

  /** {@code featured}. */
  public String word() {
    return Words.of(this);
  }

  /** The channel of the word; any other is an IllegalArgumentException that names them all. */
  public static Channel of(String word) {
    return Words.parse(Channel.class, "channel", word);
  }
}
