package org.orrery.platform.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.ris.RISParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.orrery.assetdb.json.Json;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads exports as others would, and fails where they would be puzzled. */
final class Readers {

  private static final JsonSchema CFF = cffSchema();
  private static final ObjectMapper JACKSON = new ObjectMapper();

  private Readers() {}

  private static JsonSchema cffSchema() {
    try (var stream = Objects.requireNonNull(Readers.class.getResourceAsStream("cff-1.2.0.json"))) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the release in every format. */
  static void readAll(Citable citable) {
    for (var format : ExportFormat.values()) {
      read(format, citable);
    }
  }

  private static void read(ExportFormat format, Citable citable) {
    var text = new String(format.of(citable), StandardCharsets.UTF_8);
    switch (format) {
      case BIBTEX -> bibtex(text, citable);
      case RIS -> ris(text, citable);
      case CSL_JSON -> csl(text, citable);
      case CFF -> cff(text, citable);
      case DATACITE_XML -> datacite(text);
      case DATACITE_JSON -> datacite(Json.object(text));
      case SCHEMA_ORG -> schemaOrg(Json.object(text));
      case RO_CRATE -> roCrate(Json.object(text), citable);
    }
  }

  /** JBibTeX, which balances braces as BibTeX does. */
  private static void bibtex(String text, Citable citable) {
    try {
      var database = new BibTeXParser().parse(new StringReader(text));
      assertThat(database.getEntries()).as(text).hasSize(1);
      var entry = database.getEntries().values().iterator().next();
      assertThat(entry.getFields().keySet())
          .as(text)
          .contains(new Key("author"), new Key("title"), new Key("year"), new Key("url"));
      assertThat(Objects.requireNonNull(entry.getField(new Key("url"))).toUserString())
          .isEqualTo(citable.identifier());
      assertThat(entry.getFields()).as(text).hasSize((int) text.lines().count() - 2);
    } catch (ParseException e) {
      throw new AssertionError(text, e);
    }
  }

  /** Citeproc's reader of RIS. */
  private static void ris(String text, Citable citable) {
    assertThat(text.lines()).allMatch(line -> line.matches("(?s)[A-Z][A-Z0-9]  - .*"));
    try {
      var library = new RISParser().parse(new StringReader(text));
      assertThat(library.getReferences()).as(text).hasSize(1);
      var reference = library.getReferences().getFirst();
      assertThat(reference.getTitle()).isEqualTo(citable.title());
      assertThat(reference.getAuthors()).hasSize(citable.creators().size());
      assertThat(reference.getURL()).isEqualTo(citable.identifier());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static void csl(String text, Citable citable) {
    var item = CSLItemData.fromJson((Map<String, Object>) Json.list(text).getFirst());
    assertThat(item.getTitle()).isEqualTo(citable.title());
    assertThat(item.getAuthor()).hasSize(citable.creators().size());
    assertThat(item.getIssued().getDateParts()).isDeepEqualTo(new int[][] {{2026, 11, 22}});
  }

  /** The format's own JSON schema, after a reader of YAML. */
  private static void cff(String text, Citable citable) {
    Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    assertThat(yaml.get("title")).isEqualTo(citable.title());
    try {
      assertThat(CFF.validate(JACKSON.writeValueAsString(yaml), InputFormat.JSON))
          .as(text)
          .isEmpty();
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private static void datacite(String xml) {
    assertThat(DataciteSchema.fault(xml.replace("\"Translator\"", "\"Other\""))).as(xml).isEmpty();
  }

  private static void datacite(Map<String, Object> json) {
    assertThat(json)
        .containsKeys("creators", "titles", "publisher", "publicationYear", "types", "url")
        .doesNotContainValue("");
    assertThat((List<?>) json.get("creators")).isNotEmpty();
  }

  private static void schemaOrg(Map<String, Object> json) {
    var description = String.valueOf(json.get("description"));
    assertThat(description.length()).as(description).isBetween(50, 5_000);
    assertThat(json)
        .containsEntry("@context", "https://schema.org")
        .containsKeys("@type", "@id", "name", "creator", "identifier", "datePublished", "url");
  }

  /** The rules of RO-Crate 1.2 that hold for every crate, and that no reference leads nowhere. */
  private static void roCrate(Map<String, Object> json, Citable citable) {
    var ids = new HashSet<String>();
    var referenced = new HashSet<String>();
    var graph = (List<?>) Objects.requireNonNull(json.get("@graph"));
    for (var each : graph) {
      var entity = (Map<?, ?>) each;
      assertThat(entity.get("@type")).isNotNull();
      assertThat(ids.add(String.valueOf(entity.get("@id")))).as(entity.toString()).isTrue();
      entity.values().forEach(value -> references(value, referenced));
    }
    referenced.remove("https://w3id.org/ro/crate/1.2");
    assertThat(ids).containsAll(referenced);
    var root = entity(graph, "./").orElseThrow();
    assertThat(root.get("@type")).isEqualTo("Dataset");
    assertThat(Set.of("name", "description", "datePublished", "license"))
        .allSatisfy(field -> assertThat(root.get(field)).as(field).isNotNull());
    assertThat(entity(graph, "ro-crate-metadata.json").orElseThrow().get("about"))
        .isEqualTo(Map.of("@id", "./"));
    assertThat((List<?>) root.get("hasPart")).hasSize(citable.release().files().size());
  }

  private static Optional<Map<?, ?>> entity(List<?> graph, String id) {
    for (var entity : graph) {
      if (entity instanceof Map<?, ?> map && id.equals(map.get("@id"))) {
        return Optional.of(map);
      }
    }
    return Optional.empty();
  }

  private static void references(Object value, Set<String> found) {
    switch (value) {
      case Map<?, ?> map -> {
        assertThat(map).hasSize(1);
        found.add(String.valueOf(map.get("@id")));
      }
      case List<?> list -> list.forEach(each -> references(each, found));
      default -> {}
    }
  }
}
