package org.orrery.assetdb.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The values of an enum as the words by which bodies, addresses and columns name them. */
public final class Words {

  private Words() {}

  /** {@code CHANGES_REQUESTED} is {@code changes-requested}. */
  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The value of a word.
   *
   * @param kind what the values are, such as {@code state}
   * @throws IllegalArgumentException with a sentence that names all words, where it is none of them
   */
  public static <E extends Enum<E>> E parse(Class<E> type, String kind, String word) {
    var values = type.getEnumConstants();
    return Arrays.stream(values)
        .filter(value -> of(value).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "“"
                        + word
                        + "” is no "
                        + kind
                        + "; it is one of "
                        + Arrays.stream(values).map(Words::of).collect(Collectors.joining(", "))
                        + "."));
  }
}
