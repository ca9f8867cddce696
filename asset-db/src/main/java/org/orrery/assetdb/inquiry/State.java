package org.orrery.assetdb.inquiry;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of the word; any other is an IllegalArgumentException that names them all. */
  public static State of(String word) {
    return Arrays.stream(values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "“"
                        + word
                        + "” is no state; it is one of "
                        + Arrays.stream(values()).map(State::word).collect(Collectors.joining(", "))
                        + "."));
  }
}
