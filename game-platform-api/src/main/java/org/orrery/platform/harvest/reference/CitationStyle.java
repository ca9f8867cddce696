package org.orrery.platform.harvest.reference;

import java.util.Optional;
import org.orrery.platform.web.Language;

/** How citations are printed. */
public enum CitationStyle {
  APA("apa", "APA", "apa.csl"),
  GB_T_7714("gb-t-7714", "GB/T 7714", "china-national-standard-gb-t-7714-2015-numeric.csl");

  private final String word;
  private final String label;
  private final String file;

  CitationStyle(String word, String label, String file) {
    this.word = word;
    this.label = label;
    this.file = file;
  }

  /** The word of the API. */
  public String word() {
    return word;
  }

  /** Its name, the same in every language. */
  public String label() {
    return label;
  }

  String file() {
    return file;
  }

  /** The style of the word. */
  public static Optional<CitationStyle> find(String word) {
    for (var style : values()) {
      if (style.word.equals(word)) {
        return Optional.of(style);
      }
    }
    return Optional.empty();
  }

  /** The one that readers of the language expect. */
  public static CitationStyle usual(Language language) {
    return switch (language) {
      case ENGLISH -> APA;
      case CHINESE -> GB_T_7714;
    };
  }
}
