package org.orrery.platform.asset;

import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.json.Json;
import org.orrery.platform.web.Frame;

/** What was measured on a model. */
public record Shape(Map<String, Object> measures) {

  public Shape {
    measures = Json.object(Json.text(measures));
  }

  /** A count by its name; nought where it was not counted. */
  public long count(String name) {
    return measures.get(name) instanceof Number number ? number.longValue() : 0;
  }

  /** Whether an engine takes it as it is. */
  public boolean isGameReady() {
    return Boolean.TRUE.equals(measures.get("gameReady"));
  }

  /** What is against that, as words. */
  public List<String> against() {
    return measures.get("gameReadyReasons") instanceof List<?> reasons
        ? reasons.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** Its three sides in the reader's language; empty where it has none. */
  public String sides(Frame frame) {
    if (!(measures.get("boundingBox") instanceof Map<?, ?> box)) {
      return "";
    }
    var sides = List.of(side(box, "x", frame), side(box, "y", frame), side(box, "z", frame));
    var isMetres = Boolean.TRUE.equals(measures.get("hasUnit"));
    return String.join(" × ", sides) + (isMetres ? "\u00a0m" : "");
  }

  private static String side(Map<?, ?> box, String axis, Frame frame) {
    var format = NumberFormat.getInstance(frame.language().locale());
    format.setMaximumFractionDigits(4);
    return box.get(axis) instanceof Number side ? format.format(side.doubleValue()) : "–";
  }
}
