package org.orrery.assetdb.partner;

import org.orrery.assetdb.json.Words;

/** Where a partner stands. */
public enum State {
  /** It contributes. */
  ACTIVE,
  /** It was a partner. */
  RETIRED;

  /** {@code active}. */
  public String word() {
    return Words.of(this);
  }

  /** The state of the word; any other is an IllegalArgumentException that names them all. */
  public static State of(String word) {
    return Words.parse(State.class, "state", word);
  }
}
