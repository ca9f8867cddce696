package org.orrery.assetdb.review;

import org.orrery.assetdb.json.Words;

/** Where a submission stands, in the words of the contract. */
public enum State {
  /** It waits for reviews or for the decision. */
  OPEN,
  /** Its depositor is asked for another release. */
  CHANGES_REQUESTED,
  /** The release may be promoted. */
  ACCEPTED,
  /** It was turned down. */
  DECLINED,
  /** Its depositor took it back. */
  WITHDRAWN;

  /** {@code changes-requested}. */
  public String word() {
    return Words.of(this);
  }

  /** The state of the word; any other is an IllegalArgumentException that names them all. */
  public static State of(String word) {
    return Words.parse(State.class, "state", word);
  }
}
