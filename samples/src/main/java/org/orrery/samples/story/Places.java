package org.orrery.samples.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the places in texts: <code>{name}</code> for an id that is known by then, <code>
 * {today}</code>, <code>{today+90}</code> or <code>{today-30}</code> for days in UTC.
 */
final class Places {

  private static final Pattern PLACE =
      Pattern.compile("\\{([a-z]+(?:-[a-z][a-z0-9]*)*)([+-]\\d{1,4})?}");

  private final Map<String, String> known;
  private final LocalDate today;

  Places(Map<String, String> known, Instant now) {
    this.known = known;
    this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /**
   * The text with its places filled.
   *
   * @throws IllegalArgumentException that names a place of which nothing is known
   */
  String fill(String text) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), place.group(2))));
  }

  private String value(String name, @Nullable String days) {
    if (name.equals("today")) {
      return today.plusDays(days == null ? 0 : Long.parseLong(days)).toString();
    }
    String id = known.get(name);
    if (id == null || days != null) {
      throw new IllegalArgumentException("the story knows no {" + name + "}");
    }
    return id;
  }

  /** The fields with the places of all texts in them filled. */
  Map<String, Object> fill(Map<String, Object> fields) {
    Map<String, Object> filled = new LinkedHashMap<>();
    fields.forEach((name, value) -> filled.put(name, any(value)));
    return filled;
  }

  private Object any(Object value) {
    return switch (value) {
      case String text -> fill(text);
      case List<?> list -> list.stream().map(this::any).toList();
      case Map<?, ?> map -> {
        Map<String, Object> filled = new LinkedHashMap<>();
        map.forEach((key, inner) -> filled.put(String.valueOf(key), any(inner)));
        yield filled;
      }
      default -> value;
    };
  }
}
