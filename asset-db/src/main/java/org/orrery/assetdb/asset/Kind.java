package org.orrery.assetdb.asset;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a material is, in one word. */
public enum Kind {
  MODEL,
  IMAGE,
  AUDIO,
  VIDEO,
  DATASET,
  MAP,
  DOCUMENT,
  SOFTWARE;

  /** The word of the contract: {@code model}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of the word; any other is an IllegalArgumentException that names them all. */
  public static Kind of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "“"
                        + word
                        + "” is no kind of material; it is one of "
                        + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "))
                        + "."));
  }
}
