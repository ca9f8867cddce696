package org.orrery.indexer.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What results can be narrowed by, in the order in which the API lists it. */
public enum Facet {
  TYPE,
  KIND,
  LICENSE,
  /** A parent counts and matches its children: {@code astronomy} has {@code astronomy.stars}. */
  SUBJECT,
  FORMAT,
  LANGUAGE,
  YEAR,
  PLATFORM;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Facet> ofWord(String word) {
    return Arrays.stream(values()).filter(facet -> facet.word().equals(word)).findFirst();
  }
}
