package org.orrery.assetdb.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.json.Fields;

/** Reads the fields of a page like those of itch.io that say something about a game. */
final class ItchReader {

  private static final Map<String, String> PLATFORMS =
      Map.of(
          "p_windows", "windows",
          "p_osx", "macos",
          "p_linux", "linux",
          "p_android", "android");

  private ItchReader() {}

  static void read(Map<String, Object> json, Findings found) {
    platforms(json, found);
    for (var field : json.keySet()) {
      switch (field) {
        case "title" ->
            NpmReader.text(json, field)
                .ifPresent(it -> found.text("title", it, Findings.TITLE, field));
        case "short_text" ->
            NpmReader.text(json, field)
                .ifPresent(it -> found.text("summary", it, Findings.SENTENCE, field));
        case "description" ->
            NpmReader.text(json, field)
                .map(Tags::withoutThem)
                .ifPresent(it -> found.text("description", it, Findings.DESCRIPTION, field));
        case "tags" -> found.words("/keywords", tags(json.get(field)), field);
        case "url" ->
            NpmReader.text(json, field)
                .filter(Fields::isUrl)
                .ifPresentOrElse(
                    url -> found.value("homepage", url, field), () -> found.ignore(field));
        case "user" -> user(json.get(field), found);
        case "p_windows", "p_osx", "p_linux", "p_android", "type" -> {}
        default -> found.ignore(field);
      }
    }
  }

  private static void platforms(Map<String, Object> json, Findings found) {
    var platforms = new ArrayList<String>();
    if ("html".equals(json.get("type"))) {
      platforms.add("web");
    }
    for (var field : List.of("p_windows", "p_osx", "p_linux", "p_android")) {
      if (Boolean.TRUE.equals(json.get(field))) {
        platforms.add(PLATFORMS.get(field));
      }
    }
    found.words("/platforms", platforms, "type, p_…");
  }

  private static List<String> tags(Object value) {
    var tags = new ArrayList<>(NpmReader.texts(value));
    if (value instanceof List<?> list) {
      list.stream()
          .filter(Map.class::isInstance)
          .map(tag -> ((Map<?, ?>) tag).get("name"))
          .filter(String.class::isInstance)
          .forEach(name -> tags.add((String) name));
    }
    return tags;
  }

  private static void user(Object value, Findings found) {
    if (value instanceof Map<?, ?> user) {
      for (var field : List.of("display_name", "username")) {
        if (user.get(field) instanceof String name && !name.isBlank()) {
          found.people(List.of(name), "user/" + field);
          return;
        }
      }
    }
    found.ignore("user");
  }
}
