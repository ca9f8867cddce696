package org.orrery.assetdb.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
