package org.orrery.assetdb.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
