package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The document that clients are generated from. */
class OpenApiTest {

  /** Routes by which anybody may send something. */
  private static final Set<String> FOR_VISITORS =
      Set.of(
          "post /api/accounts", "post /api/rights/check", "post /api/games/{id}/problem-reports");

  private final Map<String, Object> document = read();

  private static Map<String, Object> read() {
    try (var stream = OpenApiTest.class.getResourceAsStream("/META-INF/swagger/openapi.yml")) {
      return new Yaml().load(Objects.requireNonNull(stream));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> parent, String name) {
    return (Map<String, Object>) Objects.requireNonNull(parent.get(name), name);
  }

  private static List<String> references(Object part) {
    var found = new ArrayList<String>();
    if (part instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> {
            if ("$ref".equals(name)) {
              found.add(String.valueOf(value));
            }
            found.addAll(references(value));
          });
    } else if (part instanceof List<?> list) {
      list.forEach(element -> found.addAll(references(element)));
    }
    return found;
  }

  @Test
  void every_reference_leads_somewhere() {
    assertThat(references(document)).hasSizeGreaterThan(50);
    for (var reference : references(document)) {
      var place = document;
      for (var name : reference.substring("#/".length()).split("/", -1)) {
        place = object(place, name);
      }
      assertThat(place).as(reference).isNotEmpty();
    }
  }

  @Test
  void every_route_says_how_it_answers_and_how_it_refuses() {
    var paths = object(document, "paths");
    assertThat(paths.keySet()).contains("/api/search", "/api/{assets}/{id}/draft/files/{path}");
    for (var path : paths.keySet()) {
      for (var method : object(paths, path).keySet()) {
        var operation = object(object(paths, path), method);
        var answers = object(operation, "responses");

        assertThat(answers.keySet()).as(method + " " + path).anyMatch(of -> of.startsWith("2"));
        assertThat(answers).containsKey("4XX");
        assertThat(operation).containsKey("summary");
        assertThat(method.equals("get") || operation.containsKey("security"))
            .as(method + " " + path)
            .isEqualTo(!FOR_VISITORS.contains(method + " " + path));
      }
    }
  }
}
