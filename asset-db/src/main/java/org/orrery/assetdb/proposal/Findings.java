package org.orrery.assetdb.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers proposals against what a description says already. Texts are cut to what a description
 * takes; the first finding for a field counts.
 */
final class Findings {

  static final int TITLE = 300;
  static final int SENTENCE = 2_000;
  static final int DESCRIPTION = 50_000;
  private static final int WORD = 100;
  private static final int MOST_WORDS = 100;
  private static final int MOST_IGNORED = 100;

  private final Map<String, Object> before;
  private final Map<String, Proposal> proposals = new LinkedHashMap<>();
  private final Set<String> ignored = new LinkedHashSet<>();

  Findings(Map<String, Object> before) {
    this.before = before;
  }

  /** A text in the language that its script tells. */
  void text(String field, String text, int most, String from) {
    var isHan = text.codePoints().anyMatch(Character::isIdeographic);
    text(field, isHan ? "zh" : "en", text, most, from);
  }

  /** A text in a language. */
  void text(String field, String language, String text, int most, String from) {
    var tidy = tidied(text, most);
    if (!tidy.isEmpty()) {
      propose("/" + field + "/" + language, tidy, from);
    }
  }

  /** A value that takes the place of another. */
  void value(String field, Object value, String from) {
    propose("/" + field, value, from);
  }

  /** Words beside those that are there. */
  void words(String pointer, List<String> words, String from) {
    var all = new LinkedHashSet<Object>(there(pointer));
    words.stream()
        .map(word -> tidied(word, WORD))
        .filter(word -> !word.isEmpty())
        .forEach(all::add);
    if (!words.isEmpty()) {
      propose(pointer, all.stream().limit(MOST_WORDS).toList(), from);
    }
  }

  /** People beside those that are there; who is known by name is left as they are. */
  void people(List<String> names, String from) {
    var all = new ArrayList<Object>(there("/contributors"));
    for (var name : names) {
      var tidy = tidied(name, TITLE);
      var isThere =
          all.stream()
              .anyMatch(one -> one instanceof Map<?, ?> person && tidy.equals(person.get("name")));
      if (!tidy.isEmpty() && !isThere) {
        all.add(Map.of("name", tidy, "roles", List.of("creator")));
      }
    }
    if (all.size() > there("/contributors").size()) {
      propose("/contributors", all.stream().limit(MOST_WORDS).toList(), from);
    }
  }

  /** Something that has no place here. */
  void ignore(String name) {
    if (ignored.size() < MOST_IGNORED) {
      ignored.add(tidied(name, WORD));
    }
  }

  private void propose(String pointer, Object value, String from) {
    if (!at(pointer).filter(value::equals).isPresent()) {
      proposals.putIfAbsent(pointer, new Proposal(pointer, value, from));
    }
  }

  private List<?> there(String pointer) {
    return at(pointer)
        .map(value -> value instanceof List<?> list ? list : List.of())
        .orElse(List.of());
  }

  private Optional<Object> at(String pointer) {
    Optional<Object> found = Optional.of(before);
    for (var name : pointer.substring(1).split("/", -1)) {
      found =
          found.flatMap(
              value ->
                  value instanceof Map<?, ?> object
                      ? Optional.ofNullable(object.get(name))
                      : Optional.empty());
    }
    return found;
  }

  private static String tidied(String text, int most) {
    var tidy = new StringBuilder();
    text.strip()
        .codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .takeWhile(c -> tidy.length() + Character.charCount(c) <= most)
        .forEach(tidy::appendCodePoint);
    return tidy.toString().strip();
  }

  Proposals proposals() {
    return new Proposals(List.copyOf(proposals.values()), List.copyOf(ignored));
  }
}
