package org.orrery.platform.harvest.schemaorg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.credit.Orcid;
import org.orrery.assetdb.identifier.Doi;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.license.License;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.subject.Subjects;
import org.orrery.platform.harvest.Citable;
import org.orrery.platform.harvest.PersonName;
import org.orrery.platform.harvest.Plain;

/** Says a release in the words of schema.org. */
public final class SchemaOrg {

  /** What search engines want of a Dataset's description. */
  static final int LEAST_DESCRIPTION = 50;

  static final int MOST_DESCRIPTION = 5_000;

  private static final int MOST_FILES = 30;

  private SchemaOrg() {}

  /** The release as an object of JSON-LD. */
  public static Map<String, Object> of(Citable citable) {
    var release = citable.release();
    var description = release.description();
    var json = new LinkedHashMap<String, Object>();
    json.put("@context", "https://schema.org");
    json.put("@type", types(citable));
    json.put("@id", citable.identifier());
    json.put("url", citable.landing());
    json.put("name", citable.title());
    put(json, "alternateName", List.copyOf(citable.otherTitles().values()));
    json.put("description", description(citable));
    json.put("identifier", identifiers(citable));
    json.put("creator", citable.creators().stream().map(SchemaOrg::agent).toList());
    put(json, "contributor", contributors(citable));
    json.put("publisher", named("Organization", Plain.line(citable.publisher())));
    json.put("datePublished", citable.day().toString());
    json.put("version", citable.version());
    put(json, "license", licenses(citable));
    json.put("isAccessibleForFree", citable.withdrawn().isEmpty());
    put(json, "keywords", keywords(citable));
    put(json, "inLanguage", description.languages());
    switch (description) {
      case MaterialDescription material -> material(json, citable, material);
      case GameDescription game -> Games.put(json, citable, game);
    }
    return json;
  }

  /** The same as text that may stand inside an HTML script element: no tag can end it. */
  public static String inHtml(Citable citable) {
    return Json.text(of(citable))
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static List<String> types(Citable citable) {
    return citable
        .kind()
        .map(kind -> kind == Kind.DATASET ? List.of("Dataset") : List.of("Dataset", type(kind)))
        .orElse(List.of("VideoGame", "LearningResource"));
  }

  /** The type of a kind besides that of all materials. */
  public static String type(Kind kind) {
    return switch (kind) {
      case MODEL -> "3DModel";
      case IMAGE -> "ImageObject";
      case AUDIO -> "AudioObject";
      case VIDEO -> "VideoObject";
      case DATASET -> "Dataset";
      case MAP -> "Map";
      case DOCUMENT -> "DigitalDocument";
      case SOFTWARE -> "SoftwareSourceCode";
    };
  }

  private static String description(Citable citable) {
    var said = citable.description();
    if (said.codePointCount(0, said.length()) >= LEAST_DESCRIPTION) {
      return Plain.cut(said, MOST_DESCRIPTION);
    }
    var facts =
        "%s, released by %s on %s as version %s."
            .formatted(
                citable.title(), Plain.line(citable.publisher()), citable.day(), citable.version());
    return Plain.cut(said.isEmpty() ? facts : said + "\n\n" + facts, MOST_DESCRIPTION);
  }

  private static List<Object> identifiers(Citable citable) {
    var identifiers = new ArrayList<Object>();
    citable.doi().map(Doi::url).ifPresent(identifiers::add);
    identifiers.add(citable.landing());
    identifiers.add(
        Map.of(
            "@type", "PropertyValue",
            "propertyID", "sha256",
            "value", citable.release().digest().hex()));
    return identifiers;
  }

  /** A person, an organisation, or where nobody knows which, a person: schema.org wants one. */
  static Map<String, Object> agent(Contributor contributor) {
    var name = PersonName.of(contributor);
    var isPerson = name.family().isPresent() || contributor.orcid().isPresent();
    var agent = named(isPerson ? "Person" : "Organization", Plain.line(contributor.name()));
    contributor.orcid().map(Orcid::url).ifPresent(url -> agent.put("@id", url));
    name.given().ifPresent(given -> agent.put("givenName", Plain.line(given)));
    name.family().ifPresent(family -> agent.put("familyName", Plain.line(family)));
    contributor
        .affiliation()
        .filter(affiliation -> isPerson)
        .ifPresent(of -> agent.put("affiliation", named("Organization", Plain.line(of))));
    return agent;
  }

  private static Map<String, Object> named(String type, String name) {
    var json = new LinkedHashMap<String, Object>();
    json.put("@type", type);
    json.put("name", name);
    return json;
  }

  private static List<Map<String, Object>> contributors(Citable citable) {
    var creators = citable.creators();
    return citable.release().description().contributors().stream()
        .filter(contributor -> !creators.contains(contributor))
        .map(SchemaOrg::agent)
        .toList();
  }

  private static List<String> licenses(Citable citable) {
    return citable.license().stream()
        .flatMap(expression -> expression.licenses().stream())
        .filter(license -> !license.id().startsWith("LicenseRef-"))
        .map(License::spdxUrl)
        .toList();
  }

  private static List<String> keywords(Citable citable) {
    var words = new ArrayList<String>();
    citable.release().description().keywords().forEach(word -> words.add(Plain.line(word)));
    citable.release().description().subjects().stream()
        .flatMap(code -> Subjects.shipped().find(code).stream())
        .forEach(subject -> words.addAll(List.of(subject.en(), subject.zh())));
    return words.stream().filter(word -> !word.isEmpty()).distinct().toList();
  }

  private static void material(
      Map<String, Object> json, Citable citable, MaterialDescription material) {
    material
        .year()
        .filter(year -> year > 0)
        .ifPresent(year -> json.put("dateCreated", "%04d".formatted(year)));
    put(json, "isBasedOn", material.source().stream().toList());
    material
        .fidelity()
        .flatMap(fidelity -> fidelity.uncertainty())
        .ifPresent(text -> json.put("measurementTechnique", Plain.text(text.preferring("en"))));
    put(json, "distribution", distribution(citable));
  }

  /** The whole as a zip, and some of its files; nothing of what was withdrawn. */
  static List<Map<String, Object>> distribution(Citable citable) {
    if (citable.withdrawn().isPresent()) {
      return List.of();
    }
    var downloads = new ArrayList<Map<String, Object>>();
    var archive = named("DataDownload", citable.release().asset() + ".zip");
    archive.put("contentUrl", citable.archive());
    archive.put("encodingFormat", "application/zip");
    downloads.add(archive);
    citable.release().files().stream()
        .limit(MOST_FILES)
        .forEach(file -> downloads.add(download(citable, file)));
    return downloads;
  }

  private static Map<String, Object> download(Citable citable, AssetFile file) {
    var download = named("DataDownload", Plain.line(file.path().value()));
    download.put("contentUrl", citable.url(file));
    download.put("encodingFormat", file.mediaType());
    download.put("contentSize", String.valueOf(file.size()));
    download.put("sha256", file.digest().hex());
    return download;
  }

  static void put(Map<String, Object> json, String field, List<?> values) {
    Optional.of(values)
        .filter(some -> !some.isEmpty())
        .ifPresent(some -> json.put(field, some.size() == 1 ? some.getFirst() : some));
  }
}
