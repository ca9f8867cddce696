package org.orrery.assetdb.account;

import java.util.Locale;

/** What an API token is good for, at most what its owner may do. */
public enum Scope {
  READ,
  DEPOSIT,
  CURATE,
  ADMIN;

  /** The word of the contract: {@code read}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of the word; any other is an IllegalArgumentException that names them all. */
  public static Scope of(String word) {
    for (var scope : values()) {
      if (scope.word().equals(word)) {
        return scope;
      }
    }
    throw new IllegalArgumentException(
        "“" + word + "” is no scope; it is one of read, deposit, curate, admin.");
  }
}
