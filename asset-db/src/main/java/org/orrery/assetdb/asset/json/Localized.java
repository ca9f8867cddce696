package org.orrery.assetdb.asset.json;

import java.util.LinkedHashMap;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.json.Fields;

/** Reads text by language, wherever a stranger may write it. */
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
}
