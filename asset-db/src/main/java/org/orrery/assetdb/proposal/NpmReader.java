package org.orrery.assetdb.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.license.Licenses;

/** Reads the fields of a {@code package.json} that say something about a game. */
final class NpmReader {

  /** Packages that are engines, with their word in the vocabulary. */
  private static final Map<String, String> ENGINES = engines();

  private NpmReader() {}

  private static Map<String, String> engines() {
    var engines = new LinkedHashMap<String, String>();
    engines.put("phaser", "Phaser");
    engines.put("playcanvas", "PlayCanvas");
    engines.put("@babylonjs/core", "Babylon.js");
    engines.put("kaplay", "Kaplay");
    engines.put("three", "three.js");
    engines.put("pixi.js", "PixiJS");
    engines.put("p5", "p5.js");
    return engines;
  }

  static void read(Map<String, Object> json, Findings found) {
    for (var field : json.keySet()) {
      switch (field) {
        case "name" -> title(json, found);
        case "productName", "displayName" ->
            text(json, field).ifPresent(it -> found.text("title", it, Findings.TITLE, field));
        case "description" ->
            text(json, field).ifPresent(it -> found.text("summary", it, Findings.SENTENCE, field));
        case "author", "contributors", "maintainers" -> people(json, field, found);
        case "keywords" -> found.words("/keywords", texts(json.get(field)), field);
        case "homepage" -> address(json, field, found);
        case "repository" -> repository(json, found);
        case "license" -> license(json, found);
        case "dependencies", "devDependencies" -> engine(json, field, found);
        default -> found.ignore(field);
      }
    }
  }

  /** A package's name is no title; its words are, where nothing better is there. */
  private static void title(Map<String, Object> json, Findings found) {
    if (json.containsKey("productName") || json.containsKey("displayName")) {
      found.ignore("name");
      return;
    }
    text(json, "name")
        .map(
            name ->
                Arrays.stream(name.substring(name.lastIndexOf('/') + 1).split("[-_.]+"))
                    .filter(word -> !word.isEmpty())
                    .map(
                        word ->
                            word.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                + word.substring(1))
                    .collect(Collectors.joining(" ")))
        .ifPresent(title -> found.text("title", title, Findings.TITLE, "name"));
  }

  private static void people(Map<String, Object> json, String field, Findings found) {
    var several =
        json.get(field) instanceof List<?> list ? list : List.of(json.getOrDefault(field, ""));
    var names = new ArrayList<String>();
    for (var one : several) {
      var named = one instanceof Map<?, ?> person ? person.get("name") : one;
      if (named instanceof String text) {
        // “Ada <ada@example.org> (https://…)”: an address is nobody's business here.
        names.add(text.replaceAll("[<(][^<(]*$", "").replaceAll("[<(][^<(]*$", "").strip());
      }
    }
    found.people(names, field);
  }

  private static void address(Map<String, Object> json, String field, Findings found) {
    text(json, field)
        .filter(Fields::isUrl)
        .ifPresentOrElse(url -> found.value(field, url, field), () -> found.ignore(field));
  }

  private static void repository(Map<String, Object> json, Findings found) {
    var named =
        json.get("repository") instanceof Map<?, ?> object
            ? object.get("url")
            : json.get("repository");
    Optional.ofNullable(named)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .map(NpmReader::repositoryAddress)
        .filter(Fields::isUrl)
        .ifPresentOrElse(
            url -> found.value("repository", url, "repository"), () -> found.ignore("repository"));
  }

  private static String repositoryAddress(String text) {
    if (text.matches("(github:)?[\\w.-]+/[\\w.-]+")) {
      return "https://github.com/" + text.replaceFirst("^github:", "");
    }
    return text.replaceFirst("^git\\+", "")
        .replaceFirst("^git://", "https://")
        .replaceFirst("\\.git$", "");
  }

  private static void license(Map<String, Object> json, Findings found) {
    text(json, "license")
        .flatMap(NpmReader::spdx)
        .ifPresentOrElse(
            license -> found.value("license", license, "license"), () -> found.ignore("license"));
  }

  private static Optional<String> spdx(String text) {
    try {
      return Optional.of(Licenses.spdx().parse(text).canonical());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void engine(Map<String, Object> json, String field, Findings found) {
    if (json.get(field) instanceof Map<?, ?> packages) {
      ENGINES.entrySet().stream()
          .filter(engine -> packages.containsKey(engine.getKey()))
          .findFirst()
          .ifPresentOrElse(
              engine -> found.value("engine", engine.getValue(), field + "/" + engine.getKey()),
              () -> found.ignore(field));
    }
  }

  static Optional<String> text(Map<String, Object> json, String field) {
    return json.get(field) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  static List<String> texts(Object value) {
    return value instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}
