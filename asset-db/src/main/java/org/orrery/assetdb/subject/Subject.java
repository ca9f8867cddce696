package org.orrery.assetdb.subject;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One term of the vocabulary.
 *
 * @param code lower-case kebab; a term of the second level has its parent's code and a dot before
 *     its own word: {@code astronomy.stars}
 * @param en the label in English
 * @param zh the label in Simplified Chinese
 * @param oecd the nearest field of the OECD classification of 2015 (Frascati Manual, table 2.2),
 *     such as {@code 1.3}
 */
public record Subject(String code, String en, String zh, String oecd) {
  private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)?");
  private static final Pattern OECD = Pattern.compile("[1-6]\\.\\d{1,2}");

  public Subject {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("'%s' is no subject code".formatted(code));
    }
    if (en.isBlank() || zh.isBlank()) {
      throw new IllegalArgumentException("%s needs both labels".formatted(code));
    }
    if (!OECD.matcher(oecd).matches()) {
      throw new IllegalArgumentException("'%s' is no OECD field".formatted(oecd));
    }
  }

  /** The code of the subject that holds this one; empty at the top. */
  public Optional<String> parent() {
    int dot = code.indexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(code.substring(0, dot));
  }

  /** The label: Chinese for any Chinese locale, English for all others. */
  public String label(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }
}
