package org.orrery.assetdb.asset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One text in several languages, keyed by BCP 47 tags. {@code zh} is Simplified Chinese; {@code
 * und} is text whose language nobody named, where the contract allows a plain string.
 */
public record LocalizedText(SequencedMap<String, String> byLanguage) {

  /** The languages that a person may name. */
  public static final List<String> LANGUAGES = List.of("en", "zh", "zh-Hant");

  private static final String UNNAMED = "und";
  private static final LocalizedText NONE = new LocalizedText(new LinkedHashMap<>());

  public LocalizedText {
    byLanguage = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byLanguage));
  }

  /** No text in any language. */
  public static LocalizedText none() {
    return NONE;
  }

  /** Text whose language is not named. */
  public static LocalizedText plain(String text) {
    return new LocalizedText(new LinkedHashMap<>(Map.of(UNNAMED, text)));
  }

  /** The same in English and Chinese. */
  public static LocalizedText of(String english, String chinese) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("en", english);
    texts.put("zh", chinese);
    return new LocalizedText(texts);
  }

  /** Whether there is no text at all. */
  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  /** The text in exactly this language. */
  public Optional<String> in(String language) {
    return Optional.ofNullable(byLanguage.get(language));
  }

  /**
   * The text in the language if there is one, else in whichever there is; empty where there is
   * none.
   */
  public String preferring(String language) {
    return in(language).or(() -> byLanguage.values().stream().findFirst()).orElse("");
  }

  /** A string where no language was named, else an object by language. */
  public Object toJson() {
    return in(UNNAMED).<Object>map(text -> text).orElse(byLanguage);
  }
}
