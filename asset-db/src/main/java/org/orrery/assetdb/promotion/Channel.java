package org.orrery.assetdb.promotion;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a promoted game is shown, in the words of the contract. */
public enum Channel {
  /** On the first page. */
  FEATURED,
  /** In the rooms of an exhibition. */
  EXHIBIT,
  /** On kiosks. */
  KIOSK,
  /** To school classes. */
  SCHOOL,
  /** At a festival. */
  FESTIVAL;

  /** {@code featured}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The channel of the word; any other is an IllegalArgumentException that names them all. */
  public static Channel of(String word) {
    return Arrays.stream(values())
        .filter(channel -> channel.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "“"
                        + word
                        + "” is no channel; it is one of "
                        + Arrays.stream(values())
                            .map(Channel::word)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
