package org.orrery.platform.showing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.showing.Occasion;
import org.orrery.platform.web.Form;

/** An occasion as it is typed. */
final class ShowingForm {

  private static final List<String> FIELDS =
      List.of("organization", "city", "country", "event", "from", "until", "link");
  private static final List<String> VISITORS = List.of("number", "source");
  private static final String WITHIN = "visitors.";

  private ShowingForm() {}

  /** What was typed, as the API takes it; what is left blank is not there. */
  static Map<String, Object> written(Form typed) {
    var json = new LinkedHashMap<String, Object>();
    FIELDS.forEach(field -> typed.text(field).ifPresent(text -> json.put(field, text)));
    var visitors = new LinkedHashMap<String, Object>();
    VISITORS.forEach(
        field -> typed.text(WITHIN + field).ifPresent(text -> visitors.put(field, numbered(text))));
    if (!visitors.isEmpty()) {
      json.put("visitors", visitors);
    }
    return json;
  }

  private static Object numbered(String text) {
    return text.matches("\\d{1,18}") ? (Object) Long.valueOf(text) : text;
  }

  /** The form as the entry stands. */
  static Form of(Occasion occasion) {
    var values = new HashMap<String, String>();
    occasion
        .toJson()
        .forEach(
            (field, value) -> {
              if (value instanceof String text) {
                values.put(field, text);
              }
            });
    occasion
        .visitors()
        .ifPresent(
            came -> {
              values.put(WITHIN + "number", String.valueOf(came.number()));
              values.put(WITHIN + "source", came.source());
            });
    return Form.filled(values);
  }
}
