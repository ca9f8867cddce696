package org.orrery.indexer.suggest;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that begins as a person typed.
 *
 * @param id the asset's id for a material or a game, the code for a subject, else empty
 */
public record Suggestion(String text, Type type, Optional<String> id) {
  /** What is suggested. */
  public enum Type {
    MATERIAL,
    GAME,
    SUBJECT,
    CONTRIBUTOR;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
