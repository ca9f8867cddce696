package org.orrery.platform.claim;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.claim.Wording;
import org.orrery.platform.web.Form;

/** Claims and judgements as forms, and forms as the API takes them. */
final class ClaimForm {

  private static final List<String> LANGUAGES = List.of("en", "zh");

  private ClaimForm() {}

  /** A claim as a form to go on from. */
  static Form of(Wording wording) {
    var values = new HashMap<String, String>();
    wording.statement().byLanguage().forEach((tag, text) -> values.put("statement." + tag, text));
    values.put("evidence", EvidenceLines.write(wording.evidence()));
    return Form.filled(values);
  }

  /** A new claim. */
  static Map<String, Object> written(Form typed) {
    var json = new LinkedHashMap<String, Object>();
    var statement = new LinkedHashMap<String, Object>();
    for (var language : LANGUAGES) {
      typed.text("statement." + language).ifPresent(text -> statement.put(language, text));
    }
    if (!statement.isEmpty()) {
      json.put("statement", statement);
    }
    json.put("evidence", EvidenceLines.read(typed.value("evidence")));
    return json;
  }

  /** A patch of a claim: what is left empty is removed. */
  static Map<String, Object> reworded(Form typed) {
    var json = new LinkedHashMap<String, Object>();
    var statement = new LinkedHashMap<String, @Nullable Object>();
    for (var language : LANGUAGES) {
      statement.put(language, typed.text("statement." + language).orElse(null));
    }
    json.put("statement", statement);
    json.put("evidence", EvidenceLines.read(typed.value("evidence")));
    return json;
  }

  /** A judgement. */
  static Map<String, Object> judged(Form typed) {
    var json = new LinkedHashMap<String, Object>();
    for (var field : List.of("status", "source", "note")) {
      typed.text(field).ifPresent(text -> json.put(field, text));
    }
    return json;
  }
}
