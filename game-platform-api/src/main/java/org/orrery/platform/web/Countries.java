package org.orrery.platform.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.place.Country;
import org.orrery.assetdb.place.Place;

/** Countries by their names in the reader's language. */
public final class Countries {

  private static final Map<Language, List<Named>> SORTED = sorted();

  private Countries() {}

  /** A country with its name. */
  public record Named(String code, String name) {}

  /** All of them in the order of the language. */
  public static List<Named> in(Language language) {
    return SORTED.getOrDefault(language, List.of());
  }

  /** “Leiden, Netherlands”, as far as it is known; empty where nothing is. */
  public static String told(Language language, Place place) {
    var country = place.country().map(one -> one.name(language.locale()));
    return switch (language) {
      case ENGLISH -> joined(place.city(), country, ", ");
      case CHINESE -> joined(country, place.city(), " ");
    };
  }

  private static String joined(Optional<String> first, Optional<String> second, String between) {
    return String.join(between, Stream.of(first, second).flatMap(Optional::stream).toList());
  }

  private static Map<Language, List<Named>> sorted() {
    var all = new EnumMap<Language, List<Named>>(Language.class);
    for (var language : Language.values()) {
      all.put(
          language,
          Country.codes().stream()
              .map(code -> new Named(code, new Country(code).name(language.locale())))
              .sorted(Comparator.comparing(Named::name, Collator.getInstance(language.locale())))
              .toList());
    }
    return all;
  }
}
