package org.orrery.assetdb.play;

import java.time.Instant;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.json.Words;

/**
 * A report of a problem with a game.
 *
 * @param number 1, 2, … of the game
 * @param release that was played
 * @param text what its reporter adds; never more than {@link Complaining#TEXT_CHARACTERS}
 * @param by handle of its reporter, where they had signed in
 * @param resolved by whom and when it was done with; empty while it is open
 */
public record Complaint(
    AssetId game,
    int number,
    int release,
    Reason reason,
    Optional<String> text,
    Optional<String> by,
    Instant at,
    Optional<Resolution> resolved) {

  /** Somebody was done with it. */
  public record Resolution(String by, Instant at) {}

  /** What is wrong. */
  public enum Reason {
    DOES_NOT_START,
    BREAKS_OFF,
    LOOKS_WRONG,
    CONTROLS,
    SOUND,
    SCIENCE,
    OFFENDS,
    OTHER;

    /** {@code does-not-start}. */
    public String word() {
      return Words.of(this);
    }

    /** The reason of the word; any other is an IllegalArgumentException that names them all. */
    public static Reason of(String word) {
      return Words.parse(Reason.class, "reason", word);
    }
  }

  /** Open or resolved. */
  public enum State {
    OPEN,
    RESOLVED;

    /** {@code open}. */
    public String word() {
      return Words.of(this);
    }

    /** The state of the word; any other is an IllegalArgumentException that names them all. */
    public static State of(String word) {
      for (var state : values()) {
        if (state.word().equals(word)) {
          return state;
        }
      }
      throw new IllegalArgumentException("“" + word + "” is no state; it is open or resolved.");
    }
  }

  /** Whether somebody has still to look at it. */
  public State state() {
    return resolved.isPresent() ? State.RESOLVED : State.OPEN;
  }
}
