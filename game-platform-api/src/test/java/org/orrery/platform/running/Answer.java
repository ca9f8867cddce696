package org.orrery.platform.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.json.Json;

/** What came back. */
public record Answer(int status, HttpHeaders headers, byte[] body) {

  /** This answer, where it has the status. */
  public Answer expect(int wanted) {
    assertThat(status).as(this::toString).isEqualTo(wanted);
    return this;
  }

  /** The first value of the header; empty where there is none. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public String body(java.nio.charset.Charset charset) {
    return new String(body, charset);
  }

  /** The body as text. */
  public String content() {
    return body(StandardCharsets.UTF_8);
  }

  /** The body as a JSON object. */
  public Map<String, Object> json() {
    return Json.object(content());
  }

  /** A text in the JSON. */
  public String text(String name) {
    return String.valueOf(json().get(name));
  }

  /** A list of objects in the JSON. */
  public List<Map<String, Object>> list(String name) {
    return objects(json(), name);
  }

  /** A list of objects in an object. */
  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> objects(Map<String, Object> json, String name) {
    if (json.get(name) instanceof List<?> list) {
      return (List<Map<String, Object>>) list;
    }
    throw new AssertionError("There is no list “" + name + "” in " + json);
  }

  /** An object in an object. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(Map<String, Object> json, String name) {
    if (json.get(name) instanceof Map<?, ?> object) {
      return (Map<String, Object>) object;
    }
    throw new AssertionError("There is no object “" + name + "” in " + json);
  }

  /** The digest of the body. */
  public Digest digest() {
    return Digest.of(body);
  }

  /** This answer, where it is a whole problem document of the status. */
  public Answer expectProblem(int wanted) {
    expect(wanted);
    assertThat(header("Content-Type")).startsWith("application/problem+json");
    var problem = json();
    assertThat(problem).as(content()).containsKeys("type", "title", "status", "detail", "instance");
    assertThat(String.valueOf(problem.get("type"))).startsWith("/problems/");
    assertThat(String.valueOf(problem.get("title"))).isNotBlank();
    assertThat(String.valueOf(problem.get("detail"))).isNotBlank();
    assertThat(problem.get("status")).isEqualTo(wanted);
    assertThat(content()).doesNotContain("Exception", "org.orrery", "io.micronaut");
    if (wanted == 422) {
      assertThat(pointers()).isNotEmpty();
    }
    return this;
  }

  /** The pointers of a problem's errors. */
  public List<String> pointers() {
    return list("errors").stream()
        .peek(error -> assertThat(String.valueOf(error.get("detail"))).isNotBlank())
        .map(error -> String.valueOf(error.get("pointer")))
        .toList();
  }

  @Override
  public String toString() {
    var text = content();
    return status + " " + (text.length() > 2000 ? text.substring(0, 2000) : text);
  }
}
