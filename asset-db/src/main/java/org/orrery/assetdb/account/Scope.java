package org.orrery.assetdb.account;

import org.orrery.assetdb.json.Words;

/** What an API token is good for, at most what its owner may do. */
public enum Scope {
  READ,
  DEPOSIT,
  CURATE,
  ADMIN;

  /** The word of the contract: {@code read}. */
  public String word() {
    return Words.of(this);
  }

  /** The scope of the word; any other is an IllegalArgumentException that names them all. */
  public static Scope of(String word) {
    return Words.parse(Scope.class, "scope", word);
  }
}
