package org.orrery.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON Merge Patch (RFC 7396) of what was typed into a form: what was emptied is null there, so
 * that it goes. The nulls are those of a body as {@link JsonBody} reads it.
 */
@SuppressWarnings("NullAway") // A merge patch means its nulls.
public final class Patch {

  /** The languages that forms show. */
  private static final List<String> LANGUAGES = List.of("en", "zh");

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** A text; where it is empty, the field goes. */
  public Patch text(String field, Optional<String> text) {
    fields.put(field, text.orElse(null));
    return this;
  }

  /** Text by language; where all are empty, the field goes. */
  public Patch texts(String field, Map<String, Object> byLanguage) {
    var texts = new LinkedHashMap<>(byLanguage);
    LANGUAGES.forEach(language -> texts.putIfAbsent(language, null));
    fields.put(field, byLanguage.isEmpty() ? null : texts);
    return this;
  }

  /** The patch. */
  public Map<String, Object> json() {
    return fields;
  }
}
