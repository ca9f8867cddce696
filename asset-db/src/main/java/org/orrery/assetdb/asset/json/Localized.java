package org.orrery.assetdb.asset.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.json.Json;

/** Text by language: in bodies that strangers write, and in columns. */
public final class Localized {

  private Localized() {}

  /**
   * Text by language, of at most so many characters in each; an object that names no language is a
   * fault, and what is absent is no text.
   */
  public static LocalizedText read(Fields fields, String field, int most) {
    return fields
        .textOrObject(
            field,
            most,
            text -> {
              fields.fault(field, "Text by language is wanted here, such as {\"en\": \"…\"}.");
              return LocalizedText.none();
            },
            object -> byLanguage(fields, field, object, most))
        .orElse(LocalizedText.none());
  }

  static LocalizedText byLanguage(Fields parent, String field, Fields object, int most) {
    var texts = new LinkedHashMap<String, String>();
    for (var language : LocalizedText.LANGUAGES) {
      object.text(language, most).ifPresent(text -> texts.put(language, text));
    }
    object.end();
    if (object.names().stream().noneMatch(object::has)) {
      parent.fault(field, "At least one language is wanted: “en”, “zh” or “zh-Hant”.");
    }
    return new LocalizedText(texts);
  }

  /** The text as it is kept in a column. */
  public static String stored(LocalizedText text) {
    return Json.text(text.byLanguage());
  }

  /** The text that was {@linkplain #stored(LocalizedText) kept} so. */
  public static LocalizedText stored(String column) {
    return of(Json.object(column));
  }

  /** The text of an object by language that we wrote ourselves. */
  public static LocalizedText of(Map<?, ?> byLanguage) {
    var texts = new LinkedHashMap<String, String>();
    byLanguage.forEach((tag, text) -> texts.put(String.valueOf(tag), String.valueOf(text)));
    return new LocalizedText(texts);
  }
}
