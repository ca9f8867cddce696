package org.orrery.platform.harvest.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.Kind;
import org.orrery.platform.harvest.Citable;
import org.orrery.platform.harvest.PersonName;
import org.orrery.platform.harvest.Plain;

/** Says a release as an item of CSL-JSON 1.0.2. */
public final class CslItem {

  private CslItem() {}

  /** The release as an item, in the language it is best known in. */
  public static Map<String, Object> of(Citable citable) {
    return of(citable, citable.language());
  }

  /** The release as an item, in the wanted language as far as it has one. */
  static Map<String, Object> of(Citable citable, String language) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", citable.release().asset() + "-" + citable.release().number());
    json.put("type", type(citable.kind()));
    json.put("title", title(citable, language));
    json.put("author", citable.creators().stream().map(PersonName::of).map(CslItem::name).toList());
    json.put(
        "issued",
        Map.of(
            "date-parts",
            List.of(
                List.of(
                    citable.day().getYear(),
                    citable.day().getMonthValue(),
                    citable.day().getDayOfMonth()))));
    genre(citable.kind()).ifPresent(genre -> json.put("genre", genre));
    json.put("publisher", Plain.line(citable.publisher()));
    json.put("version", citable.version());
    citable.doi().ifPresent(doi -> json.put("DOI", doi.name()));
    json.put("URL", citable.identifier());
    citable.release().description().languages().stream()
        .findFirst()
        .ifPresent(tag -> json.put("language", tag));
    var said = citable.description();
    if (!said.isEmpty()) {
      json.put("abstract", said);
    }
    var keywords = citable.release().description().keywords();
    if (!keywords.isEmpty()) {
      json.put("keyword", String.join(", ", keywords.stream().map(Plain::line).toList()));
    }
    return json;
  }

  private static String title(Citable citable, String language) {
    return citable
        .release()
        .description()
        .title()
        .in(language)
        .map(Plain::line)
        .filter(text -> !text.isEmpty())
        .orElseGet(citable::title);
  }

  private static String type(Optional<Kind> kind) {
    return kind.map(
            of ->
                switch (of) {
                  case MODEL, IMAGE -> "graphic";
                  case AUDIO -> "song";
                  case VIDEO -> "motion_picture";
                  case DATASET -> "dataset";
                  case MAP -> "map";
                  case DOCUMENT -> "document";
                  case SOFTWARE -> "software";
                })
        .orElse("software");
  }

  /** Said where the type alone would mislead. */
  private static Optional<String> genre(Optional<Kind> kind) {
    return kind.isEmpty()
        ? Optional.of("Video game")
        : kind.filter(of -> of == Kind.MODEL).map(of -> "3D model");
  }

  private static Map<String, Object> name(PersonName name) {
    return name.family().isPresent() && name.given().isPresent()
        ? Map.of("family", Plain.line(name.family().get()), "given", Plain.line(name.given().get()))
        : Map.of("literal", Plain.line(name.whole()));
  }
}
