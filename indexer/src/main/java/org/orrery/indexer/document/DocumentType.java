package org.orrery.indexer.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two shelves. {@link #word()} is what the API and the index write. */
public enum DocumentType {
  MATERIAL,
  GAME;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<DocumentType> ofWord(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }
}
