package org.orrery.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every word of the interface, in each language, a file a feature beside those that all share; read
 * once, at the first use.
 */
final class Messages {

  /** Features whose words stand in {@code messages/<feature>_<language>.properties}. */
  private static final List<String> FEATURES =
      List.of(
          "claim",
          "composition",
          "feed",
          "inquiry",
          "lab",
          "partner",
          "play",
          "promotion",
          "question",
          "record",
          "review",
          "sharing",
          "showing");

  private static final Map<Language, Messages> SHIPPED = read();

  private final Language language;
  private final Properties texts;
  private final Map<String, String> plain = new ConcurrentHashMap<>();

  private Messages(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  static Messages in(Language language) {
    var messages = SHIPPED.get(language);
    if (messages == null) {
      throw new IllegalArgumentException("No messages in " + language);
    }
    return messages;
  }

  /**
   * The text of the key, its places filled as {@link MessageFormat} does; a key without a text is a
   * fault of the build.
   */
  String text(String key, Object... filling) {
    var text = pattern(key);
    return filling.length == 0
        ? plain.computeIfAbsent(key, any -> format(text))
        : format(text, filling);
  }

  /** The text of the key with its places open. */
  String pattern(String key) {
    var text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("There is no message " + key);
    }
    return text;
  }

  private String format(String text, Object... filling) {
    return new MessageFormat(text, language.locale()).format(filling);
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }

  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  private static Map<Language, Messages> read() {
    var all = new EnumMap<Language, Messages>(Language.class);
    for (var language : Language.values()) {
      var texts = new Properties();
      load("/messages_" + language.tag() + ".properties", texts);
      for (var feature : FEATURES) {
        load("/messages/" + feature + "_" + language.tag() + ".properties", texts);
      }
      all.put(language, new Messages(language, texts));
    }
    return all;
  }

  private static void load(String name, Properties texts) {
    try (var stream = Messages.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The build lacks " + name);
      }
      var own = new Properties();
      own.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (var key : own.stringPropertyNames()) {
        if (texts.putIfAbsent(key, own.getProperty(key)) != null) {
          throw new IllegalStateException(name + " says " + key + " a second time");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
