package org.orrery.platform.exhibit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.exhibit.Exhibit;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Patch;

/** An exhibit as forms, and back as the bodies that the API takes. */
final class ExhibitForm {

  private static final List<String> TEXTS = List.of("title", "intro", "place");
  private static final List<String> LANGUAGES = List.of("en", "zh");
  private static final int SLUG_CHARACTERS = 60;

  private ExhibitForm() {}

  /** The head of the exhibit as it is. */
  static Form of(Exhibit.Sheet sheet) {
    var values = new HashMap<String, String>();
    put(values, "title", sheet.title());
    put(values, "intro", sheet.intro());
    put(values, "place", sheet.place());
    sheet.from().ifPresent(day -> values.put("from", day.toString()));
    sheet.until().ifPresent(day -> values.put("until", day.toString()));
    return Form.filled(values);
  }

  private static void put(Map<String, String> values, String field, LocalizedText text) {
    text.byLanguage().forEach((tag, words) -> values.put(field + "." + tag, words));
  }

  /** What was typed to begin one; where no name is, it is made of the English title. */
  static Map<String, Object> begun(Form form) {
    var json = new LinkedHashMap<String, Object>();
    var slug = form.text("slug").orElse(slug(form.value("title.en")));
    if (!slug.isEmpty()) {
      json.put("slug", slug);
    }
    var title = texts(form, "title");
    if (!title.isEmpty()) {
      json.put("title", title);
    }
    return json;
  }

  private static String slug(String title) {
    var words =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return words.length() > SLUG_CHARACTERS
        ? words.substring(0, SLUG_CHARACTERS).replaceAll("-$", "")
        : words;
  }

  /** What was typed into the head, as a patch; see {@link Patch}. */
  static Map<String, Object> head(Form form) {
    var patch = new Patch();
    for (var field : TEXTS) {
      patch.texts(field, texts(form, field));
    }
    return patch.text("from", form.text("from")).text("until", form.text("until")).json();
  }

  private static Map<String, Object> texts(Form form, String field) {
    var texts = new LinkedHashMap<String, Object>();
    for (var language : LANGUAGES) {
      form.text(field + "." + language).ifPresent(text -> texts.put(language, text));
    }
    return texts;
  }

  /** The entries with the one of the form put in: where it says, or else at the end. */
  static Map<String, Object> with(Exhibit.Sheet sheet, Form form, int release) {
    var entries = entries(sheet);
    var place =
        form.text("place")
            .filter(text -> text.matches("\\d{1,3}"))
            .map(Integer::parseInt)
            .filter(number -> number <= entries.size())
            .orElse(entries.size());
    entries.add(place, entry(form, form.value("game"), release));
    return patch(entries);
  }

  /** The entries with what the form says of one of them. */
  static Map<String, Object> saying(Exhibit.Sheet sheet, int place, Form form) {
    var entries = entries(sheet);
    var before = sheet.entries().get(place);
    entries.set(place, entry(form, before.game().value(), before.release()));
    return patch(entries);
  }

  private static Map<String, Object> entry(Form form, String game, int release) {
    var json = new LinkedHashMap<String, Object>();
    json.put("game", game);
    json.put("release", release);
    var text = texts(form, "text");
    if (!text.isEmpty()) {
      json.put("text", text);
    }
    json.put("materials", ids(form.value("materials")));
    return json;
  }

  /** Ids, or the addresses of pages that end in them, with anything between. */
  static List<String> ids(String typed) {
    return Arrays.stream(typed.split("[\\s,;，；、]+", -1))
        .map(word -> word.replaceAll("[?#].*$", "").replaceAll("/+$", ""))
        .map(word -> word.substring(word.lastIndexOf('/') + 1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The entries without one. */
  static Map<String, Object> without(Exhibit.Sheet sheet, int place) {
    var entries = entries(sheet);
    entries.remove(place);
    return patch(entries);
  }

  /** The entries with one moved; what would leave the list stays at its end. */
  static Map<String, Object> moved(Exhibit.Sheet sheet, int place, int places) {
    var entries = entries(sheet);
    var entry = entries.remove(place);
    entries.add(Math.clamp((long) place + places, 0, entries.size()), entry);
    return patch(entries);
  }

  private static Map<String, Object> patch(List<Map<String, Object>> entries) {
    return Map.of("entries", entries);
  }

  /** An entry as a form that puts it back where it was. */
  static Form removed(Exhibit.Sheet sheet, int place) {
    var entry = sheet.entries().get(place);
    var values = new HashMap<String, String>();
    values.put("game", entry.game().value());
    values.put("release", Integer.toString(entry.release()));
    values.put("place", Integer.toString(place));
    values.put("materials", materials(entry));
    put(values, "text", entry.text());
    return Form.filled(values);
  }

  /** What the curator says of an entry, as a form. */
  static Form of(Exhibit.Entry entry) {
    var values = new HashMap<String, String>();
    values.put("materials", materials(entry));
    put(values, "text", entry.text());
    return Form.filled(values);
  }

  private static String materials(Exhibit.Entry entry) {
    return entry.materials().stream().map(AssetId::value).collect(Collectors.joining(" "));
  }

  private static List<Map<String, Object>> entries(Exhibit.Sheet sheet) {
    var entries = new ArrayList<Map<String, Object>>();
    for (var entry : sheet.entries()) {
      var json = new LinkedHashMap<String, Object>();
      json.put("game", entry.game().value());
      json.put("release", entry.release());
      if (!entry.text().isEmpty()) {
        json.put("text", entry.text().byLanguage());
      }
      json.put("materials", entry.materials().stream().map(AssetId::value).toList());
      entries.add(json);
    }
    return entries;
  }

  /** The version that the form was shown with. */
  static Optional<Long> seen(Form form) {
    return form.text("seen").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
  }
}
