package org.orrery.assetdb.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;

/**
 * Reads an object that a stranger wrote. A field that is absent or null is empty; a field of the
 * wrong type, too long, or unknown is a violation, and reading goes on, so that one answer names
 * every fault. Ask for each known field, then {@link #end}; the outermost reader finishes with
 * {@link #refuse}.
 */
public final class Fields {

  private final Map<?, ?> object;
  private final String pointer;
  private final List<Violation> violations;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(Map<?, ?> object, String pointer, List<Violation> violations) {
    this.object = object;
    this.pointer = pointer;
    this.violations = violations;
  }

  /** Fields of a whole document. */
  public static Fields of(Map<String, Object> document) {
    return new Fields(document, "", new ArrayList<>());
  }

  /** Notes a fault of the field. */
  public void fault(String field, String detail) {
    violations.add(new Violation(pointer + "/" + escaped(field), detail));
  }

  /** Whether a fault of the field, or of something within it, was noted. */
  public boolean isFaulty(String field) {
    var own = pointer + "/" + escaped(field);
    return violations.stream()
        .map(Violation::pointer)
        .anyMatch(fault -> fault.equals(own) || fault.startsWith(own + "/"));
  }

  /** Every field of the object that was never asked for is a fault. */
  public void end() {
    for (var key : object.keySet()) {
      if (!asked.contains(String.valueOf(key))) {
        fault(
            String.valueOf(key),
            "There is no field “" + key + "” here; known are: " + String.join(", ", asked) + ".");
      }
    }
  }

  /** Throws what was collected, if anything was. */
  public void refuse(String message) {
    end();
    if (!violations.isEmpty()) {
      throw new Refusal.Invalid(message, violations);
    }
  }

  private @Nullable Object value(String field) {
    asked.add(field);
    return object.get(field);
  }

  /** Whether the field is there and not null. */
  public boolean has(String field) {
    return value(field) != null;
  }

  /** A string of 1 to {@code most} characters, white space around it dropped. */
  public Optional<String> text(String field, int most) {
    return switch (value(field)) {
      case null -> Optional.empty();
      case String text -> text(field, text, most);
      default -> {
        fault(field, "A string is wanted here.");
        yield Optional.empty();
      }
    };
  }

  /** A string of up to {@code most} characters as it is: a secret is never tidied. */
  public Optional<String> verbatim(String field, int most) {
    return switch (value(field)) {
      case null -> Optional.empty();
      case String text when text.length() <= most -> Optional.of(text);
      default -> {
        fault(field, "A string of at most " + most + " characters is wanted here.");
        yield Optional.empty();
      }
    };
  }

  private Optional<String> text(String field, String text, int most) {
    var stripped = text.strip();
    if (stripped.isEmpty()) {
      fault(field, "It is empty; leave the field out instead.");
    } else if (stripped.length() > most) {
      fault(
          field, "It has " + stripped.length() + " characters; at most " + most + " are allowed.");
    } else if (stripped.codePoints().anyMatch(Fields::isForbidden)) {
      fault(field, "It holds a control character.");
    } else {
      return Optional.of(stripped);
    }
    return Optional.empty();
  }

  private static boolean isForbidden(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE
        || Character.isISOControl(codePoint)
            && codePoint != '\n'
            && codePoint != '\r'
            && codePoint != '\t';
  }

  /**
   * A text that {@code read} understands; what it throws as an IllegalArgumentException is the
   * fault.
   */
  public <T> Optional<T> parsed(String field, int most, Function<String, T> read) {
    return text(field, most)
        .flatMap(
            text -> {
              try {
                return Optional.of(read.apply(text));
              } catch (IllegalArgumentException e) {
                fault(field, String.valueOf(e.getMessage()));
                return Optional.empty();
              }
            });
  }

  /** A whole number from {@code least} to {@code most}. */
  public Optional<Integer> number(String field, int least, int most) {
    return switch (value(field)) {
      case null -> Optional.empty();
      case Integer number when number >= least && number <= most -> Optional.of(number);
      case Long number when number >= least && number <= most -> Optional.of(number.intValue());
      default -> {
        fault(field, "A whole number from " + least + " to " + most + " is wanted here.");
        yield Optional.empty();
      }
    };
  }

  /** True or false; absent is false. */
  public boolean truth(String field) {
    return switch (value(field)) {
      case null -> false;
      case Boolean truth -> truth;
      default -> {
        fault(field, "true or false is wanted here.");
        yield false;
      }
    };
  }

  /** A day, {@code 2026-11-22}. */
  public Optional<LocalDate> day(String field) {
    return text(field, 10)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeException e) {
                fault(field, "A day such as 2026-11-22 is wanted here.");
                return Optional.empty();
              }
            });
  }

  /** An absolute http or https address of up to 2,000 characters. */
  public Optional<String> url(String field) {
    return text(field, 2000)
        .filter(
            text -> {
              if (!isUrl(text)) {
                fault(field, "An address that starts with https:// or http:// is wanted here.");
                return false;
              }
              return true;
            });
  }

  /** Whether a text is an absolute http or https address. */
  public static boolean isUrl(String text) {
    try {
      var uri = new URI(text);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The fields of an object within this one. */
  public Optional<Fields> object(String field) {
    return switch (value(field)) {
      case null -> Optional.empty();
      case Map<?, ?> map ->
          Optional.of(new Fields(map, pointer + "/" + escaped(field), violations));
      default -> {
        fault(field, "An object is wanted here.");
        yield Optional.empty();
      }
    };
  }

  /** The field's text, or the fields of its object; the field may be either. */
  public <T> Optional<T> textOrObject(
      String field, int most, Function<String, T> text, Function<Fields, T> object) {
    return value(field) instanceof String ? text(field, most).map(text) : object(field).map(object);
  }

  /** Each element of a list, read as an object of its own. */
  public <T> List<T> objects(String field, int most, Function<Fields, Optional<T>> read) {
    var found = new ArrayList<T>();
    forEach(
        field,
        most,
        (elements, index) -> elements.object(index).flatMap(read).ifPresent(found::add));
    return List.copyOf(found);
  }

  /** Each element of a list of strings; the same one twice counts once. */
  public List<String> texts(String field, int most, int mostCharacters) {
    var found = new LinkedHashSet<String>();
    forEach(
        field,
        most,
        (elements, index) -> elements.text(index, mostCharacters).ifPresent(found::add));
    return List.copyOf(found);
  }

  /**
   * Each element of a list of strings that {@code read} understands; the same one twice counts
   * once.
   */
  public <T> List<T> parsedTexts(
      String field, int most, int mostCharacters, Function<String, T> read) {
    var found = new LinkedHashSet<T>();
    forEach(
        field,
        most,
        (elements, index) -> elements.parsed(index, mostCharacters, read).ifPresent(found::add));
    return List.copyOf(found);
  }

  /**
   * Calls {@code read} for each element of a list, with the elements as fields named by their
   * place.
   */
  public void forEach(String field, int most, java.util.function.BiConsumer<Fields, String> read) {
    switch (value(field)) {
      case null -> {}
      case List<?> list when list.size() > most ->
          fault(
              field,
              "The list has " + list.size() + " elements; at most " + most + " are allowed.");
      case List<?> list -> {
        var byPlace = new LinkedHashMap<String, @Nullable Object>();
        for (var element : list) {
          byPlace.put(Integer.toString(byPlace.size()), element);
        }
        var elements = new Fields(byPlace, pointer + "/" + escaped(field), violations);
        for (var place : byPlace.keySet()) {
          if (elements.has(place)) {
            read.accept(elements, place);
          } else {
            elements.fault(place, "null has no place in a list.");
          }
        }
      }
      default -> fault(field, "A list is wanted here.");
    }
  }

  /** The names of all fields that the object has. */
  public List<String> names() {
    return object.keySet().stream().map(String::valueOf).toList();
  }

  private static String escaped(String field) {
    return field.replace("~", "~0").replace("/", "~1");
  }
}
