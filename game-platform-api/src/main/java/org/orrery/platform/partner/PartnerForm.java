package org.orrery.platform.partner;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.partner.Partner;
import org.orrery.assetdb.partner.Ror;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Patch;

/** A partner as a form, and back as the bodies that the API takes. */
final class PartnerForm {

  private static final List<String> TEXTS = List.of("name", "description");
  private static final List<String> PLAIN = List.of("website", "city", "country", "ror");
  private static final List<String> LANGUAGES = List.of("en", "zh");
  private static final int HANDLE_CHARACTERS = 60;

  private PartnerForm() {}

  /** The partner as it is. */
  static Form of(Partner.Sheet sheet) {
    var values = new HashMap<String, String>();
    put(values, "name", sheet.name());
    put(values, "description", sheet.description());
    values.put("kind", sheet.kind().word());
    sheet.website().ifPresent(url -> values.put("website", url));
    sheet.place().city().ifPresent(city -> values.put("city", city));
    sheet.place().country().ifPresent(country -> values.put("country", country.code()));
    sheet.ror().map(Ror::url).ifPresent(url -> values.put("ror", url));
    return Form.filled(values);
  }

  private static void put(Map<String, String> values, String field, LocalizedText text) {
    text.byLanguage().forEach((tag, words) -> values.put(field + "." + tag, words));
  }

  /** What was typed to make one; where no handle is, it is made of the English name. */
  static Map<String, Object> made(Form form) {
    var json = new LinkedHashMap<String, Object>();
    var handle = form.text("handle").orElse(handle(form.value("name.en")));
    if (!handle.isEmpty()) {
      json.put("handle", handle);
    }
    var name = texts(form, "name");
    if (!name.isEmpty()) {
      json.put("name", name);
    }
    form.text("kind").ifPresent(kind -> json.put("kind", kind));
    return json;
  }

  private static String handle(String name) {
    var words = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return words.length() > HANDLE_CHARACTERS
        ? words.substring(0, HANDLE_CHARACTERS).replaceAll("-$", "")
        : words;
  }

  /** What was typed to change one, as a patch; see {@link Patch}. */
  static Map<String, Object> changed(Form form) {
    var patch = new Patch();
    TEXTS.forEach(field -> patch.texts(field, texts(form, field)));
    PLAIN.forEach(field -> patch.text(field, form.text(field)));
    return patch.text("kind", form.text("kind")).json();
  }

  private static Map<String, Object> texts(Form form, String field) {
    var texts = new LinkedHashMap<String, Object>();
    for (var language : LANGUAGES) {
      form.text(field + "." + language).ifPresent(text -> texts.put(language, text));
    }
    return texts;
  }

  /** The version that the form was shown with. */
  static Optional<Long> seen(Form form) {
    return form.text("seen").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
  }
}
