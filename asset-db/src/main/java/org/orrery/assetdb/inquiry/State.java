package org.orrery.assetdb.inquiry;

import java.util.EnumSet;
import java.util.Set;
import org.orrery.assetdb.json.Words;

/** Where an inquiry stands, in the words of the contract. */
public enum State {
  /** Nobody has answered yet. */
  OPEN,
  /** The depositors have said something, and not yet yes or no. */
  ANSWERED,
  /** The depositors said yes. */
  AGREED,
  /** The depositors said no. */
  DECLINED,
  /** The depositors put it away. */
  CLOSED,
  /** The asker took it back. */
  WITHDRAWN;

  /** Those in which it waits for an end. */
  public static final Set<State> LASTING = Set.copyOf(EnumSet.of(OPEN, ANSWERED));

  /** {@code open}. */
  public String word() {
    return Words.of(this);
  }

  /** The state of the word; any other is an IllegalArgumentException that names them all. */
  public static State of(String word) {
    return Words.parse(State.class, "state", word);
  }
}
