package org.orrery.assetdb.exhibit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where an exhibit stands. */
public enum State {
  /** Curators prepare it. */
  DRAFT,
  /** Everybody sees it. */
  PUBLISHED,
  /** It is over; everybody can still look at it. */
  ARCHIVED;

  /** {@code draft}. */
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
