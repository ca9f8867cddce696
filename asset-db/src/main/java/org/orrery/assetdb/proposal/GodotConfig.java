package org.orrery.assetdb.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sections of a configuration file of Godot (its class ConfigFile): entries by their keys. A
 * value is a String, a List, a Map, or a {@link Named}.
 */
record GodotConfig(Map<String, Map<String, Object>> sections) {

  GodotConfig {
    sections = new LinkedHashMap<>(sections);
  }

  /** A number, a bare word, or a constructor such as {@code Vector2(1, 2)}. */
  record Named(String word, List<Object> arguments) {}

  /** The text of an entry; empty where it is none. */
  Optional<String> text(String section, String key) {
    return value(section, key)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isBlank());
  }

  /** Every text in an entry: itself, the elements of its list, the arguments of its constructor. */
  List<String> texts(String section, String key) {
    return value(section, key).stream().flatMap(GodotConfig::texts).toList();
  }

  private static Stream<String> texts(Object value) {
    return switch (value) {
      case String text -> Stream.of(text);
      case List<?> list -> list.stream().flatMap(GodotConfig::texts);
      case Named named -> named.arguments().stream().flatMap(GodotConfig::texts);
      default -> Stream.of();
    };
  }

  /** The texts of a dictionary by their keys; empty where the entry is none. */
  Map<String, String> textsByKey(String section, String key) {
    var texts = new LinkedHashMap<String, String>();
    value(section, key)
        .filter(Map.class::isInstance)
        .ifPresent(
            map ->
                ((Map<?, ?>) map)
                    .forEach(
                        (name, text) -> {
                          if (text instanceof String string) {
                            texts.put(String.valueOf(name), string);
                          }
                        }));
    return texts;
  }

  /** Every constructor's name within a section. */
  List<String> constructors(String section) {
    return sections.getOrDefault(section, Map.of()).values().stream()
        .flatMap(GodotConfig::constructors)
        .distinct()
        .toList();
  }

  private static Stream<String> constructors(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().flatMap(GodotConfig::constructors);
      case Map<?, ?> map -> map.values().stream().flatMap(GodotConfig::constructors);
      // “Object(InputEventKey, …)” names its class as the first argument.
      case Named named ->
          Stream.concat(
              Stream.of(named.word()),
              named.arguments().stream().flatMap(GodotConfig::constructors));
      default -> Stream.of();
    };
  }

  private Optional<Object> value(String section, String key) {
    return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(key));
  }
}
