package org.orrery.platform.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Violation;

/**
 * Problem details, RFC 9457.
 *
 * @param name last part of the type's address, a page under {@code /problems/}
 * @param detail what happened this time, for a person
 * @param errors every fault of bad input, or everything that stands in the way
 * @param retryAfter when trying again may help
 * @param members what this type of problem tells besides, RFC 9457 section 3.2
 */
public record Problem(
    String name,
    int status,
    String title,
    String detail,
    List<Violation> errors,
    Optional<Duration> retryAfter,
    Map<String, Object> members) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** A problem that tells nothing besides. */
  public Problem(
      String name,
      int status,
      String title,
      String detail,
      List<Violation> errors,
      Optional<Duration> retryAfter) {
    this(name, status, title, detail, errors, retryAfter, Map.of());
  }

  /** A problem without a list of faults. */
  public static Problem of(String name, int status, String title, String detail) {
    return new Problem(name, status, title, detail, List.of(), Optional.empty());
  }

  /** The body of the answer to a request for {@code path}. */
  public Map<String, Object> json(String path) {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", "/problems/" + name);
    json.put("title", title);
    json.put("status", status);
    json.put("detail", detail);
    json.put("instance", path);
    if (!errors.isEmpty()) {
      var list =
          errors.stream()
              .map(error -> Map.of("pointer", error.pointer(), "detail", error.detail()))
              .toList();
      json.put("errors", list);
      if (status == 409) {
        json.put("problems", list);
      }
    }
    members.forEach(json::putIfAbsent);
    return json;
  }
}
