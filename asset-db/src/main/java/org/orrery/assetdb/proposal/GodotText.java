package org.orrery.assetdb.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.proposal.GodotConfig.Named;

/**
 * Reads the text of a configuration file of Godot, strictly: sections in brackets, entries {@code
 * key=value}, comments after a semicolon; values are strings, numbers, words, lists, dictionaries
 * and constructors. Each symbol is looked at once.
 */
final class GodotText {

  /** Nothing that Godot writes is nested as deep. */
  private static final int DEEPEST = 32;

  /** A project has some hundreds. */
  private static final int MOST_VALUES = 50_000;

  private final String text;
  private int at;
  private int values;

  private GodotText(String text) {
    this.text = text;
  }

  /**
   * The sections of the text; entries before the first stand in the section without a name.
   *
   * @throws Refusal.Invalid that names the line which cannot be read
   */
  static GodotConfig read(String text) {
    return new GodotText(text).config();
  }

  private GodotConfig config() {
    var sections = new LinkedHashMap<String, Map<String, Object>>();
    var section = "";
    for (blank(); at < text.length(); blank()) {
      if (text.charAt(at) == '[') {
        section = sectionName();
      } else {
        var key = key();
        sections.computeIfAbsent(section, any -> new LinkedHashMap<>()).put(key, value(0));
      }
    }
    return new GodotConfig(sections);
  }

  private String sectionName() {
    var end = text.indexOf(']', at);
    var line = text.indexOf('\n', at);
    if (end < 0 || line >= 0 && line < end) {
      throw fault("a section ends with a bracket");
    }
    var name = text.substring(at + 1, end).strip();
    at = end + 1;
    return name;
  }

  private String key() {
    var start = at;
    while (at < text.length() && text.charAt(at) != '=' && text.charAt(at) != '\n') {
      at++;
    }
    if (at == start || at >= text.length() || text.charAt(at) != '=') {
      at = start;
      throw fault("an entry is wanted, such as config/name=\"…\"");
    }
    var key = text.substring(start, at).strip();
    at++;
    return key;
  }

  private Object value(int depth) {
    blank();
    if (depth > DEEPEST || ++values > MOST_VALUES) {
      throw fault("it is nested too deep or has too many values");
    }
    if (at >= text.length()) {
      throw fault("a value is missing");
    }
    return switch (text.charAt(at)) {
      case '"' -> string();
      case '&', '^' -> {
        at++;
        yield value(depth + 1);
      }
      case '[' -> list(']', depth);
      case '{' -> dictionary(depth);
      default -> named(depth);
    };
  }

  private String string() {
    var found = new StringBuilder();
    for (at++; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '"' -> {
          at++;
          return found.toString();
        }
        case '\\' -> found.append(escaped());
        default -> found.append(text.charAt(at));
      }
    }
    throw fault("a text has no closing quotation mark");
  }

  private char escaped() {
    at++;
    return switch (at < text.length() ? text.charAt(at) : '\0') {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      case '"', '\\', '\'' -> text.charAt(at);
      default -> throw fault("a backslash stands before a symbol that it does not escape");
    };
  }

  private char unicode() {
    var end = at + 5;
    if (end > text.length() || !text.substring(at + 1, end).matches("[0-9a-fA-F]{4}")) {
      throw fault("four hexadecimal digits are wanted");
    }
    var code = (char) Integer.parseInt(text.substring(at + 1, end), 16);
    at = end - 1;
    return code;
  }

  /** Elements up to the closing symbol; in a constructor an element may be {@code "name":value}. */
  private List<Object> list(char closing, int depth) {
    var found = new ArrayList<Object>();
    at++;
    for (blank(); !is(closing); blank()) {
      found.add(value(depth + 1));
      blank();
      if (is(':')) {
        at++;
        found.add(value(depth + 1));
        blank();
      }
      comma(closing);
    }
    at++;
    return found;
  }

  private Map<String, Object> dictionary(int depth) {
    var found = new LinkedHashMap<String, Object>();
    at++;
    for (blank(); !is('}'); blank()) {
      var key = value(depth + 1);
      blank();
      if (!is(':')) {
        throw fault("a colon is wanted after a key");
      }
      at++;
      found.put(String.valueOf(key instanceof Named named ? named.word() : key), value(depth + 1));
      blank();
      comma('}');
    }
    at++;
    return found;
  }

  private void comma(char closing) {
    if (is(',')) {
      at++;
    } else if (!is(closing)) {
      throw fault("a comma or the end of a list is wanted");
    }
  }

  /** A number, a word such as {@code true}, or a constructor; {@code Array[int]([1])} is one. */
  private Named named(int depth) {
    var start = at;
    while (at < text.length() && isOfWord(text.charAt(at))) {
      at++;
    }
    var word = text.substring(start, at);
    if (word.isEmpty()) {
      throw fault("a value is wanted");
    }
    if (is('[')) {
      list(']', depth);
    }
    return new Named(word, is('(') ? list(')', depth) : List.of());
  }

  private static boolean isOfWord(char symbol) {
    return Character.isLetterOrDigit(symbol) || "_.+-@/".indexOf(symbol) >= 0;
  }

  private boolean is(char symbol) {
    return at < text.length() && text.charAt(at) == symbol;
  }

  private void blank() {
    while (at < text.length()) {
      if (text.charAt(at) == ';') {
        var end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
        at++;
      } else {
        return;
      }
    }
  }

  private Refusal.Invalid fault(String why) {
    var line =
        1 + text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
    return new Refusal.Invalid(
        new Violation("", "Line " + line + " of the Godot project cannot be read: " + why + "."));
  }
}
