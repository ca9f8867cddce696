package org.orrery.assetdb.vocabulary;

import java.util.Locale;
import org.orrery.assetdb.asset.LocalizedText;

/**
 * A word of a vocabulary.
 *
 * @param code what stands in descriptions
 * @param group the code of the word that holds this one, or the name of whoever made the word;
 *     empty where there is neither
 * @param en the label in English
 * @param zh the label in Simplified Chinese
 */
public record Term(String code, String group, String en, String zh) {

  public Term {
    if (code.isBlank() || en.isBlank() || zh.isBlank()) {
      throw new IllegalArgumentException("“%s” needs a code and both labels".formatted(code));
    }
  }

  /** The label: Chinese for any Chinese locale, English for all others. */
  public String label(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }

  /** The label in both languages. */
  public LocalizedText label() {
    return LocalizedText.of(en, zh);
  }
}
