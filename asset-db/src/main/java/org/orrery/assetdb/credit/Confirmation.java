package org.orrery.assetdb.credit;

import java.util.Locale;

/** What somebody says to being credited. */
public enum Confirmation {
  /** Nothing yet: the depositor alone says so. */
  UNCONFIRMED,
  /** Yes, that was their part. */
  CONFIRMED,
  /** No; the name stays in the release, and is marked wherever it is shown. */
  DECLINED;

  /** The word of the contract: {@code confirmed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of the word; any other is an IllegalArgumentException that names them all. */
  public static Confirmation of(String word) {
    for (var one : values()) {
      if (one.word().equals(word)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "“" + word + "” is none of unconfirmed, confirmed and declined.");
  }
}
