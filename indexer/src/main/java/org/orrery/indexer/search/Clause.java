package org.orrery.indexer.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One wish in a query's text.
 *
 * @param field where to look; empty means anywhere
 * @param text never blank
 */
public record Clause(Wish wish, Optional<Field> field, Form form, String text) {
  /** Whether what matches is asked for or kept out. */
  public enum Wish {
    WANTED,
    UNWANTED
  }

  /** Words in any order, or exactly these one after another. */
  public enum Form {
    WORDS,
    PHRASE
  }

  /** The fields that can be named in {@code field:value}. */
  public enum Field {
    TITLE,
    CONTRIBUTOR,
    SUBJECT,
    KEYWORD,
    TYPE,
    KIND,
    LICENSE,
    YEAR,
    FORMAT,
    LANGUAGE,
    PLATFORM,
    FILE;

    public static Optional<Field> ofWord(String word) {
      String upper = word.toUpperCase(Locale.ROOT);
      return Arrays.stream(values()).filter(field -> field.name().equals(upper)).findFirst();
    }
  }
}
