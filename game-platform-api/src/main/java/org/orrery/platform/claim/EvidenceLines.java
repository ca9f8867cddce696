package org.orrery.platform.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.claim.Evidence;
import org.orrery.assetdb.claim.Source;

/** Sources as lines of a form: first where it is, then after a space what is to be found there. */
public final class EvidenceLines {

  private EvidenceLines() {}

  /** The lines as the API takes them. */
  public static List<Map<String, Object>> read(String typed) {
    return typed
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(EvidenceLines::one)
        .toList();
  }

  private static Map<String, Object> one(String line) {
    var parts = line.split("\\s+", 2);
    var json = new HashMap<String, Object>();
    json.put(Source.fieldOf(parts[0]), parts[0]);
    if (parts.length > 1) {
      json.put("note", parts[1]);
    }
    return json;
  }

  /** The lines that would be read so. */
  public static String write(List<Evidence> evidence) {
    return evidence.stream()
        .map(one -> one.source().value() + one.note().map(note -> " " + note).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  /** The faults, those of a single source as faults of the lines that it stands in. */
  public static List<Violation> faults(List<Violation> violations, String field) {
    var inside = "/" + field + "/";
    return violations.stream()
        .map(
            violation ->
                violation.pointer().startsWith(inside)
                    ? new Violation("/" + field, violation.detail())
                    : violation)
        .distinct()
        .toList();
  }
}
