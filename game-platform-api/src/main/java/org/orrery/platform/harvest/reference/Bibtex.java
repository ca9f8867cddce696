package org.orrery.platform.harvest.reference;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.assetdb.asset.Kind;
import org.orrery.platform.harvest.Citable;
import org.orrery.platform.harvest.PersonName;
import org.orrery.platform.harvest.Plain;

/** Writes a release as an entry of BibTeX, in UTF-8; braces in texts stay in pairs. */
public final class Bibtex {

  private Bibtex() {}

  /** The release as an entry. */
  public static String of(Citable citable) {
    var fields = new LinkedHashMap<String, String>();
    fields.put(
        "author",
        citable.creators().stream()
            .map(PersonName::of)
            .map(Bibtex::name)
            .collect(Collectors.joining(" and ")));
    fields.put("title", "{" + escaped(citable.title()) + "}");
    fields.put("publisher", escaped(Plain.line(citable.publisher())));
    fields.put("year", String.valueOf(citable.day().getYear()));
    fields.put("month", String.valueOf(citable.day().getMonthValue()));
    fields.put("version", escaped(citable.version()));
    citable.doi().ifPresent(doi -> fields.put("doi", address(doi.name())));
    fields.put("url", address(citable.identifier()));
    fields.put("note", escaped(citable.release().digest().toString()));
    citable.release().description().languages().stream()
        .findFirst()
        .ifPresent(language -> fields.put("langid", language));
    return fields.entrySet().stream()
        .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
        .collect(
            Collectors.joining(
                ",\n", "@" + type(citable.kind()) + "{" + key(citable) + ",\n", "\n}\n"));
  }

  private static String key(Citable citable) {
    return "orrery-" + citable.release().asset() + "-" + citable.release().number();
  }

  private static String type(Optional<Kind> kind) {
    return kind.map(
            of ->
                switch (of) {
                  case DATASET -> "dataset";
                  case SOFTWARE -> "software";
                  case MODEL, IMAGE, AUDIO, VIDEO, MAP, DOCUMENT -> "misc";
                })
        .orElse("software");
  }

  /** A name in braces is not taken apart, whatever stands in it. */
  private static String name(PersonName name) {
    return name.family().isPresent()
        ? escaped(Plain.line(name.sorted())).replace(" and ", " {and} ")
        : "{" + escaped(Plain.line(name.whole())) + "}";
  }

  private static String address(String url) {
    return Plain.line(url).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    for (var at = 0; at < text.length(); at++) {
      var character = text.charAt(at);
      escaped.append(
          switch (character) {
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '&', '%', '$', '#', '_' -> "\\" + character;
            default -> String.valueOf(character);
          });
    }
    return escaped.toString();
  }
}
