package org.orrery.platform.harvest.rocrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.credit.Orcid;
import org.orrery.assetdb.license.License;
import org.orrery.assetdb.license.Licenses;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.platform.asset.FileUrls;
import org.orrery.platform.harvest.Citable;
import org.orrery.platform.harvest.PersonName;
import org.orrery.platform.harvest.Plain;
import org.orrery.platform.harvest.schemaorg.SchemaOrg;

/** Says a release as the flat graph of an RO-Crate. */
public final class RoCrate {

  /** What the file must be called. */
  public static final String FILE = "ro-crate-metadata.json";

  private static final String CONTEXT = "https://w3id.org/ro/crate/1.2/context";
  private static final String PROFILE = "https://w3id.org/ro/crate/1.2";
  private static final String ROOT = "./";

  private final Citable citable;
  private final Map<String, Map<String, Object>> graph = new LinkedHashMap<>();

  private RoCrate(Citable citable) {
    this.citable = citable;
  }

  /** The release as an object of JSON-LD. */
  public static Map<String, Object> of(Citable citable) {
    return new RoCrate(citable).crate();
  }

  private Map<String, Object> crate() {
    var descriptor = entity(FILE, "CreativeWork");
    descriptor.put("about", reference(ROOT));
    descriptor.put("conformsTo", reference(PROFILE));
    var root = entity(ROOT, "Dataset");
    describe(root);
    root.put("hasPart", citable.release().files().stream().map(this::file).toList());
    var json = new LinkedHashMap<String, Object>();
    json.put("@context", CONTEXT);
    json.put("@graph", List.copyOf(graph.values()));
    return json;
  }

  private void describe(Map<String, Object> root) {
    var description = citable.release().description();
    root.put("name", citable.title());
    put(root, "alternateName", List.copyOf(citable.otherTitles().values()));
    var said = citable.description();
    root.put("description", said.isEmpty() ? citable.title() : said);
    root.put("datePublished", citable.day().toString());
    root.put("version", citable.version());
    root.put("identifier", citable.identifier());
    root.put("url", citable.landing());
    root.put("additionalType", citable.kind().map(SchemaOrg::type).orElse("VideoGame"));
    root.put("license", description.license().map(this::license).orElse(unknownLicense()));
    put(root, "author", citable.creators().stream().map(this::agent).toList());
    put(root, "contributor", contributors());
    root.put("publisher", publisher());
    put(
        root,
        "keywords",
        description.keywords().stream().map(Plain::line).filter(word -> !word.isEmpty()).toList());
    put(root, "inLanguage", description.languages());
    switch (description) {
      case MaterialDescription material -> {
        material
            .year()
            .filter(year -> year > 0)
            .ifPresent(year -> root.put("dateCreated", "%04d".formatted(year)));
        put(root, "isBasedOn", material.source().map(this::page).stream().toList());
      }
      case GameDescription game ->
          put(
              root,
              "isBasedOn",
              game.materials().stream()
                  .map(used -> page(citable.landing(used)))
                  .distinct()
                  .toList());
    }
  }

  private List<Map<String, Object>> contributors() {
    var creators = citable.creators();
    return citable.release().description().contributors().stream()
        .filter(contributor -> !creators.contains(contributor))
        .map(this::agent)
        .distinct()
        .toList();
  }

  private Map<String, Object> file(AssetFile file) {
    var id = FileUrls.encoded(file.path().value());
    var entity = entity(id, "File");
    entity.put("name", Plain.line(file.path().name()));
    entity.put("encodingFormat", file.mediaType());
    entity.put("contentSize", String.valueOf(file.size()));
    entity.put("sha256", file.digest().hex());
    entity.put("contentUrl", citable.url(file));
    file.description().map(Plain::line).ifPresent(text -> entity.put("description", text));
    file.license().ifPresent(license -> entity.put("license", license(license)));
    return reference(id);
  }

  private Map<String, Object> agent(Contributor contributor) {
    var name = PersonName.of(contributor);
    var isPerson = name.family().isPresent() || contributor.orcid().isPresent();
    var id = contributor.orcid().map(Orcid::url).orElse("#" + FileUrls.encoded(contributor.name()));
    var agent = entity(id, isPerson ? "Person" : "Organization");
    agent.put("name", Plain.line(contributor.name()));
    name.given().ifPresent(given -> agent.put("givenName", Plain.line(given)));
    name.family().ifPresent(family -> agent.put("familyName", Plain.line(family)));
    contributor
        .affiliation()
        .filter(text -> isPerson)
        .ifPresent(text -> agent.put("affiliation", organization(text)));
    return reference(id);
  }

  private Map<String, Object> organization(String name) {
    var id = "#organization-" + FileUrls.encoded(name);
    entity(id, "Organization").put("name", Plain.line(name));
    return reference(id);
  }

  private Map<String, Object> publisher() {
    var house = entity(citable.site(), "Organization");
    house.put("name", Plain.line(citable.publisher()));
    house.put("url", citable.site());
    return reference(citable.site());
  }

  /** Where an expression names several, one entity says the whole and refers to each. */
  private Object license(String expression) {
    var licenses = Licenses.spdx().parse(expression).licenses();
    var each = licenses.stream().map(this::license).toList();
    if (each.size() == 1 && licenses.iterator().next().id().equals(expression)) {
      return each.getFirst();
    }
    var id = "#license-" + FileUrls.encoded(expression);
    var whole = entity(id, "CreativeWork");
    whole.put("name", expression);
    whole.put("isBasedOn", each);
    return reference(id);
  }

  private Map<String, Object> license(License license) {
    var id =
        license.id().startsWith("LicenseRef-")
            ? "#" + FileUrls.encoded(license.id())
            : license.spdxUrl();
    var entity = entity(id, "CreativeWork");
    entity.put("name", license.name());
    entity.put("identifier", license.id());
    return reference(id);
  }

  private static Object unknownLicense() {
    return "The rights are not known.";
  }

  private Map<String, Object> page(String url) {
    entity(url, "CreativeWork").put("name", url);
    return reference(url);
  }

  /** The entity of the id, new in the graph where it was not there. */
  private Map<String, Object> entity(String id, String type) {
    return graph.computeIfAbsent(
        id,
        named -> {
          var entity = new LinkedHashMap<String, Object>();
          entity.put("@id", named);
          entity.put("@type", type);
          return entity;
        });
  }

  private static Map<String, Object> reference(String id) {
    return Map.of("@id", id);
  }

  private static void put(Map<String, Object> entity, String field, List<?> values) {
    Optional.of(new ArrayList<>(values))
        .filter(some -> !some.isEmpty())
        .ifPresent(some -> entity.put(field, some.size() == 1 ? some.getFirst() : some));
  }
}
