package org.orrery.assetdb.question;

import org.orrery.assetdb.json.Words;

/** Where a question stands. */
public enum State {
  /** It waits for an answer, the first or another. */
  OPEN,
  /** Somebody answered; who asked has not yet said whether that is enough. */
  ANSWERED,
  /** Who asked is content. */
  SETTLED,
  /** Who asked took it back. */
  WITHDRAWN;

  /** {@code open}. */
  public String word() {
    return Words.of(this);
  }

  /** The state of the word; any other is an IllegalArgumentException that names them all. */
  public static State of(String word) {
    return Words.parse(State.class, "state", word);
  }
}
