package org.orrery.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Merge Patch (RFC 7396) of what was typed into a form: what was emptied is null there, so
 * that it goes.
 */
public final class Patch {

  /** The languages that forms show. */
  private static final List<String> LANGUAGES = List.of("en", "zh");

  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  /** A text; where it is empty, the field goes. */
  public Patch text(String field, Optional<String> text) {
    fields.put(field, text.orElse(null));
    return this;
  }

  /** Text by language; where all are empty, the field goes. */
  public Patch texts(String field, Map<String, Object> byLanguage) {
    if (byLanguage.isEmpty()) {
      fields.put(field, null);
      return this;
    }
    var texts = new LinkedHashMap<String, @Nullable Object>(byLanguage);
    LANGUAGES.forEach(language -> texts.putIfAbsent(language, null));
    fields.put(field, texts);
    return this;
  }

  /** The patch, as a body is read: maps of values and nulls. */
  @SuppressWarnings("NullAway") // As JsonBody gives them: a merge patch means its nulls.
  public Map<String, Object> json() {
    return (Map<String, Object>) (Map<String, ?>) fields;
  }
}
