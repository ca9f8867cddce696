package org.orrery.assetdb.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.json.Json;

/** Sources as text that is kept. */
public final class SourceFacts {

  private SourceFacts() {}

  /** Text of a source. */
  public static String write(Source source) {
    return Json.text(source.facts());
  }

  /** Text of a list. */
  public static String write(List<Evidence> evidence) {
    return Json.text(evidence.stream().map(Evidence::facts).toList());
  }

  /** The source that was written so. */
  public static Source source(String text) {
    return source(Json.object(text));
  }

  /** The list that was written so. */
  public static List<Evidence> evidence(String text) {
    return Json.list(text).stream()
        .map(
            entry ->
                entry instanceof Map<?, ?> facts
                    ? new Evidence(
                        source(facts), Optional.ofNullable(facts.get("note")).map(String::valueOf))
                    : new Evidence(Source.parse(String.valueOf(entry)), Optional.empty()))
        .toList();
  }

  private static Source source(Map<?, ?> facts) {
    return List.of("asset", "doi", "url").stream()
        .filter(facts::containsKey)
        .map(field -> Source.of(field, String.valueOf(facts.get(field))))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No source: " + facts));
  }
}
