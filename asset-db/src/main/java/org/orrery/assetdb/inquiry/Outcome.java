package org.orrery.assetdb.inquiry;

import org.orrery.assetdb.json.Words;

/** How an inquiry ends. */
public enum Outcome {
  /** The depositors said yes. */
  AGREED,
  /** The depositors said no. */
  DECLINED,
  /** The depositors put it away: nothing came of it. */
  CLOSED,
  /** The asker took it back. */
  WITHDRAWN;

  /** {@code agreed}. */
  public String word() {
    return Words.of(this);
  }

  /** The outcome of the word; any other is an IllegalArgumentException that names them all. */
  public static Outcome of(String word) {
    return Words.parse(Outcome.class, "outcome", word);
  }

  /** Whether the asker is owed an explanation. */
  boolean wantsWords() {
    return this == AGREED || this == DECLINED;
  }

  /** The step that brings it about. */
  public Step step() {
    return switch (this) {
      case AGREED, DECLINED, CLOSED -> Step.SETTLE;
      case WITHDRAWN -> Step.WITHDRAW;
    };
  }
}
