package org.orrery.platform.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.json.Json;

/** Reads what a worker wrote about a table. */
final class TableJson {

  private TableJson() {}

  static Preview.Table read(String path, String text) {
    var json = Json.object(text);
    var described = new ArrayList<Preview.Column>();
    for (var column : list(json, "columns")) {
      if (column instanceof Map<?, ?> map) {
        described.add(
            new Preview.Column(
                word(map, "name"),
                word(map, "type"),
                word(map, "unit"),
                number(map, "missing"),
                word(map, "min"),
                word(map, "max")));
      }
    }
    var rows = new ArrayList<List<String>>();
    for (var row : list(json, "rows")) {
      if (row instanceof List<?> cells) {
        rows.add(cells.stream().map(String::valueOf).toList());
      }
    }
    return new Preview.Table(
        path,
        number(json, "rowCount"),
        Boolean.TRUE.equals(json.get("rowCountIsAtLeast")),
        number(json, "columnCount"),
        described,
        rows);
  }

  private static List<?> list(Map<?, ?> json, String name) {
    return json.get(name) instanceof List<?> list ? list : List.of();
  }

  private static String word(Map<?, ?> json, String name) {
    var word = json.get(name);
    return word == null ? "" : String.valueOf(word);
  }

  private static long number(Map<?, ?> json, String name) {
    return json.get(name) instanceof Number number ? number.longValue() : 0;
  }
}
