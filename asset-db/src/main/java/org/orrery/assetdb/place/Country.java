package org.orrery.assetdb.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A country or territory of ISO 3166-1.
 *
 * @param code two capital letters: {@code NL}
 */
public record Country(String code) {

  private static final Set<String> CODES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  public Country {
    if (!CODES.contains(code)) {
      throw new IllegalArgumentException(
          "“" + code + "” is no country code of ISO 3166 such as CN or NL.");
    }
  }

  /** Reads a code in any case; what is none is an IllegalArgumentException. */
  public static Country parse(String text) {
    return new Country(text.strip().toUpperCase(Locale.ROOT));
  }

  /** The codes of all countries, in their order. */
  public static Set<String> codes() {
    return new TreeSet<>(CODES);
  }

  /** Its name in the language. */
  public String name(Locale language) {
    return Locale.of("", code).getDisplayCountry(language);
  }
}
