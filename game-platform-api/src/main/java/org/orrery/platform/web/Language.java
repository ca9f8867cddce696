package org.orrery.platform.web;

import java.util.Locale;
import java.util.Optional;

/** A language in which the house speaks. */
public enum Language {
  ENGLISH("en", "en", "English", Locale.UK),
  CHINESE("zh", "zh-Hans", "中文", Locale.SIMPLIFIED_CHINESE);

  private final String tag;
  private final String htmlTag;
  private final String ownName;
  private final Locale locale;

  Language(String tag, String htmlTag, String ownName, Locale locale) {
    this.tag = tag;
    this.htmlTag = htmlTag;
    this.ownName = ownName;
    this.locale = locale;
  }

  /** {@code en} or {@code zh}, as in bilingual text and in {@code ?lang=}. */
  public String tag() {
    return tag;
  }

  /** What the attribute {@code lang} says. */
  public String htmlTag() {
    return htmlTag;
  }

  /** Its name in itself. */
  public String ownName() {
    return ownName;
  }

  /** For numbers and dates. */
  public Locale locale() {
    return locale;
  }

  /** The one to switch to. */
  public Language other() {
    return this == ENGLISH ? CHINESE : ENGLISH;
  }

  /** The language of a BCP 47 tag, by its first part. */
  public static Optional<Language> of(String tag) {
    return switch (Locale.forLanguageTag(tag).getLanguage()) {
      case "en" -> Optional.of(ENGLISH);
      case "zh" -> Optional.of(CHINESE);
      default -> Optional.empty();
    };
  }

  /** The first language of an {@code Accept-Language} field that the house speaks. */
  public static Optional<Language> accepted(String field) {
    try {
      return Locale.LanguageRange.parse(field).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> of(range.getRange()).stream())
          .findFirst();
    } catch (IllegalArgumentException e) {
      // A field that nobody can read wishes for nothing.
      return Optional.empty();
    }
  }
}
