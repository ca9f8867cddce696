package org.orrery.platform.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.platform.web.Form;

/**
 * A field of a description's JSON and how people type it. What is typed is not judged here: a year
 * that is no number stays the text that it is, for the asset database to refuse.
 */
sealed interface FormField
    permits FormField.Text,
        FormField.Choice,
        FormField.Whole,
        FormField.Tick,
        FormField.Ticks,
        FormField.Words,
        FormField.Addresses,
        FormField.Bilingual,
        FormField.Lines,
        FormField.Group,
        FormField.Rows,
        VocabularyField {

  /** The field's name in its object. */
  String name();

  /** The JSON of what was typed at the place; empty where nothing was. */
  Optional<Object> read(Form form, String at, Optional<Object> before);

  /** Puts a JSON value into the form at the place. */
  void write(Object json, String at, Map<String, List<String>> values);

  /** One line or one paragraph. */
  record Text(String name) implements FormField {
    @Override
    public Optional<Object> read(Form form, String at, Optional<Object> before) {
      return form.text(at).map(text -> text);
    }

    @Override
    public void write(Object json, String at, Map<String, List<String>> values) {
      values.put(at, List.of(String.valueOf(json)));
    }
  }

  /** One of several that are offered; one is always chosen, so it says nothing by itself. */
  record Choice(String name) implements FormField {
    @Override
    public Optional<Object> read(Form form, String at, Optional<Object> before) {
      return form.text(at).map(text -> text);
    }

    @Override
    public void write(Object json, String at, Map<String, List<String>> values) {
      values.put(at, List.of(String.valueOf(json)));
    }
  }

  /** A whole number. */
  record Whole(String name) implements FormField {
    @Override
    public Optional<Object> read(Form form, String at, Optional<Object> before) {
      return form.text(at)
          .map(text -> text.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(text) : text);
    }

    @Override
    public void write(Object json, String at, Map<String, List<String>> values) {
      values.put(at, List.of(String.valueOf(json)));
    }
  }

  /** A box to tick. */
  record Tick(String name) implements FormField {
    @Override
    public Optional<Object> read(Form form, String at, Optional<Object> before) {
      return form.value(at).isEmpty() ? Optional.empty() : Optional.of(true);
    }

    @Override
    public void write(Object json, String at, Map<String, List<String>> values) {
      if (Boolean.TRUE.equals(json)) {
        values.put(at, List.of("true"));
      }
    }
  }

  /** Several boxes to tick, each with a value. */
  record Ticks(String name) implements FormField {
    @Override
    public Optional<Object> read(Form form, String at, Optional<Object> before) {
      var chosen = form.all(at).stream().filter(value -> !value.isBlank()).toList();
      return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    @Override
    public void write(Object json, String at, Map<String, List<String>> values) {
      values.put(at, texts(json));
    }
  }

  /** Words with commas between them, or each on a line. */
  record Words(String name) implements FormField {
    @Override
    public Optional<Object> read(Form form, String at, Optional<Object> before) {
      var words =
          Arrays.stream(form.value(at).split("[,;\uFF0C\uFF1B\u3001\\r\\n]+", -1))
              .map(String::strip)
              .filter(word -> !word.isEmpty())
              .toList();
      return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    @Override
    public void write(Object json, String at, Map<String, List<String>> values) {
      values.put(at, List.of(String.join(", ", texts(json))));
    }
  }

  /** Addresses with white space between them: a comma may be part of one. */
  record Addresses(String name) implements FormField {
    @Override
    public Optional<Object> read(Form form, String at, Optional<Object> before) {
      var addresses =
          Arrays.stream(form.value(at).split("\\s+", -1)).filter(text -> !text.isEmpty()).toList();
      return addresses.isEmpty() ? Optional.empty() : Optional.of(addresses);
    }

    @Override
    public void write(Object json, String at, Map<String, List<String>> values) {
      values.put(at, List.of(String.join("\n", texts(json))));
    }
  }

  /** One text in English and in Chinese; other languages that it has are kept. */
  record Bilingual(String name) implements FormField {
    @Override
    public Optional<Object> read(Form form, String at, Optional<Object> before) {
      var texts = new LinkedHashMap<String, Object>();
      if (before.orElse("") instanceof Map<?, ?> languages) {
        languages.forEach((tag, text) -> texts.put(String.valueOf(tag), text));
      }
      for (var tag : List.of("en", "zh")) {
        texts.remove(tag);
        form.text(at + "." + tag).ifPresent(text -> texts.put(tag, text));
      }
      return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    @Override
    public void write(Object json, String at, Map<String, List<String>> values) {
      byLanguage(json).forEach((tag, text) -> values.put(at + "." + tag, List.of(text)));
    }
  }

  /** Several texts, each on a line: English on the left, the same line in Chinese on the right. */
  record Lines(String name) implements FormField {
    @Override
    public Optional<Object> read(Form form, String at, Optional<Object> before) {
      var english = lines(form.value(at + ".en"));
      var chinese = lines(form.value(at + ".zh"));
      var texts = new ArrayList<Object>();
      for (var line = 0; line < Math.max(english.size(), chinese.size()); line++) {
        var text = new LinkedHashMap<String, Object>();
        put(text, "en", english, line);
        put(text, "zh", chinese, line);
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
      return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    private static void put(Map<String, Object> text, String tag, List<String> lines, int line) {
      if (line < lines.size() && !lines.get(line).isEmpty()) {
        text.put(tag, lines.get(line));
      }
    }

    private static List<String> lines(String typed) {
      return typed.isBlank()
          ? List.of()
          : typed.stripTrailing().lines().map(String::strip).toList();
    }

    @Override
    public void write(Object json, String at, Map<String, List<String>> values) {
      var texts = elements(json).map(FormField::byLanguage).toList();
      for (var tag : List.of("en", "zh")) {
        var lines = texts.stream().map(text -> text.getOrDefault(tag, "")).toList();
        values.put(at + "." + tag, List.of(String.join("\n", lines)));
      }
    }
  }

  /** An object with fields of its own. */
  record Group(String name, List<FormField> fields) implements FormField {
    @Override
    public Optional<Object> read(Form form, String at, Optional<Object> before) {
      var object = object(form, at, fields, before);
      return object.isEmpty() ? Optional.empty() : Optional.of(object);
    }

    @Override
    public void write(Object json, String at, Map<String, List<String>> values) {
      writeAll(json, at + ".", fields, values);
    }
  }

  /** Several objects; a row where nothing was typed is none. */
  record Rows(String name, List<FormField> fields) implements FormField {

    private static final int MOST = 600;

    @Override
    public Optional<Object> read(Form form, String at, Optional<Object> before) {
      var rows = new ArrayList<Object>();
      for (var row = 0; row < MOST; row++) {
        var place = at + "." + row;
        if (fields.stream().anyMatch(field -> isTyped(form, place, field))) {
          rows.add(object(form, place, fields, Optional.empty()));
        }
      }
      return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    private static boolean isTyped(Form form, String place, FormField field) {
      var at = place + "." + field.name();
      return field instanceof Text && form.text(at).isPresent()
          || field instanceof Bilingual bilingual
              && bilingual.read(form, at, Optional.empty()).isPresent();
    }

    @Override
    public void write(Object json, String at, Map<String, List<String>> values) {
      var row = 0;
      for (var element : elements(json).toList()) {
        writeAll(element, at + "." + row++ + ".", fields, values);
      }
    }
  }

  /** What was typed in the fields at the place. */
  static Map<String, Object> object(
      Form form, String at, List<FormField> fields, Optional<Object> before) {
    var object = new LinkedHashMap<String, Object>();
    for (var field : fields) {
      var old = before.flatMap(value -> member(value, field.name()));
      field
          .read(form, at.isEmpty() ? field.name() : at + "." + field.name(), old)
          .ifPresent(value -> object.put(field.name(), value));
    }
    return object;
  }

  /** Puts each member of a JSON object into the form. */
  static void writeAll(
      Object json, String prefix, List<FormField> fields, Map<String, List<String>> values) {
    for (var field : fields) {
      member(json, field.name())
          .ifPresent(value -> field.write(value, prefix + field.name(), values));
    }
  }

  private static Optional<Object> member(Object json, String name) {
    return json instanceof Map<?, ?> map ? Optional.ofNullable(map.get(name)) : Optional.empty();
  }

  private static Stream<Object> elements(Object json) {
    return json instanceof List<?> list
        ? list.stream().filter(Objects::nonNull).map(element -> (Object) element)
        : Stream.empty();
  }

  /** The texts of a list. */
  static List<String> texts(Object json) {
    return elements(json).map(String::valueOf).toList();
  }

  /** A text whose language nobody named goes where its script belongs. */
  private static Map<String, String> byLanguage(Object json) {
    var texts = new LinkedHashMap<String, String>();
    if (json instanceof Map<?, ?> languages) {
      languages.forEach((tag, text) -> texts.put(String.valueOf(tag), String.valueOf(text)));
    } else {
      var text = String.valueOf(json);
      var isHan = text.codePoints().anyMatch(Character::isIdeographic);
      texts.put(isHan ? "zh" : "en", text);
    }
    return texts;
  }
}
