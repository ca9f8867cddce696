package org.orrery.assetdb.lab;

import java.util.Arrays;
import java.util.Locale;

/** Constants as the words of the API: {@code NOT_RUN} is {@code not-run}. */
final class Words {

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of the word; any other word is an IllegalArgumentException. */
  static <E extends Enum<E>> E parse(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no “" + word + "” here."));
  }
}
