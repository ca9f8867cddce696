package org.orrery.indexer.derive.worker.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.indexer.derive.worker.Headway;

/**
 * Gathers what a table is like while its rows go by. The first row is the head where its cells look
 * like names: none is missing, a number or a date, and no two are the same.
 */
final class Profile implements RowSink {

  private static final long MOST_ROWS = 5_000_000;
  private static final long MOST_CELLS = 60_000_000;
  private static final int LONGEST_CELL = 200;
  private static final int LONGEST_NAME = 100;
  private static final int OFTEN = 1 << 12;

  private final int mostKept;
  private final int mostColumns;
  private final Headway headway;
  private final List<List<String>> kept = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private List<String> head = List.of();
  private boolean hasHead;
  private boolean isCutShort;
  private int width;
  private int widest;
  private long read;
  private long cells;

  Profile(int mostKept, int mostColumns, Headway headway) {
    this.mostKept = mostKept;
    this.mostColumns = mostColumns;
    this.headway = headway;
  }

  @Override
  public boolean wants(int column) {
    return column < mostColumns;
  }

  @Override
  public void cell(int column, String text) {
    if (++cells % (1 << 20) == 0) {
      headway.made();
    }
    width = Math.max(width, column + 1);
    if (column < mostColumns) {
      while (row.size() < column) {
        row.add("");
      }
      row.add(text);
    }
  }

  @Override
  public boolean endRow() {
    widest = Math.max(widest, width);
    if (read == 0) {
      head = row;
    } else {
      keep(row);
    }
    read++;
    row = new ArrayList<>();
    width = 0;
    if (read % OFTEN == 0) {
      headway.made();
    }
    isCutShort = read > MOST_ROWS || cells > MOST_CELLS;
    return !isCutShort;
  }

  private void keep(List<String> cells) {
    if (kept.size() < mostKept) {
      kept.add(cells.stream().map(cell -> cut(cell.strip(), LONGEST_CELL)).toList());
    }
    while (columns.size() < cells.size()) {
      // The rows before had nothing here.
      columns.add(new Column());
    }
    for (int index = 0; index < cells.size(); index++) {
      columns.get(index).add(cells.get(index));
    }
  }

  /** After the last row. */
  void finish() {
    hasHead = isHead(head);
    if (!hasHead && read > 0) {
      var first = kept.size() < mostKept ? kept.size() : mostKept - 1;
      keep(head);
      if (first < kept.size()) {
        kept.addFirst(kept.remove(first));
      }
    }
    int shown = Math.min(widest, mostColumns);
    while (columns.size() < shown) {
      columns.add(new Column());
    }
    for (int index = 0; index < shown; index++) {
      names.add(hasHead && index < head.size() ? cut(head.get(index).strip(), LONGEST_NAME) : "");
    }
  }

  private boolean isHead(List<String> cells) {
    var seen = new HashSet<String>();
    int named = 0;
    for (var cell : cells) {
      var text = cell.strip();
      var type = ValueType.of(text);
      if (!text.isEmpty() && (type != ValueType.TEXT || !seen.add(text))) {
        return false;
      }
      named += text.isEmpty() ? 0 : 1;
    }
    // One column of texts has no head that could be told from it.
    return named * 2 > cells.size()
        && (cells.size() > 1
            || !columns.isEmpty() && columns.getFirst().type("") != ValueType.TEXT);
  }

  long rows() {
    return read - (hasHead ? 1 : 0);
  }

  int columns() {
    return widest;
  }

  boolean isCutShort() {
    return isCutShort;
  }

  int kept() {
    return kept.size();
  }

  /** Of the columns that are shown; empty where there is none. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** What people see of the table, for JSON. */
  Map<String, Object> toMap() {
    var map = new LinkedHashMap<String, Object>();
    map.put("rowCount", rows());
    map.put("rowCountIsAtLeast", isCutShort);
    map.put("columnCount", widest);
    var described = new ArrayList<Map<String, Object>>();
    for (int index = 0; index < names.size(); index++) {
      described.add(columns.get(index).toMap(names.get(index)));
    }
    map.put("columns", described);
    map.put("rows", kept);
    return map;
  }

  /** The text, no longer than this, not ended in the middle of a character. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
