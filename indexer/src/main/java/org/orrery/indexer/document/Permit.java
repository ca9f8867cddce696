package org.orrery.indexer.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a license allows, as searches ask for it; {@code NO_…} means that it does not demand it. */
public enum Permit {
  COMMERCIAL,
  DERIVATIVES,
  NO_ATTRIBUTION,
  NO_SHAREALIKE;

  /** The word in the API: {@code no-attribution}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Permit> ofWord(String word) {
    return Arrays.stream(values()).filter(permit -> permit.word().equals(word)).findFirst();
  }
}
