package org.orrery.samples.bulk;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values, RFC 4180; a mark of the byte order before them is passed over. */
final class Csv {

  private final String text;
  private final List<List<String>> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<String> row = new ArrayList<>();
  private int at;

  private Csv(String text) {
    this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** The rows, each with its cells. */
  static List<List<String>> read(String text) {
    return new Csv(text).rows();
  }

  private List<List<String>> rows() {
    while (at < text.length()) {
      char character = text.charAt(at++);
      switch (character) {
        case '"' -> quoted();
        case ',' -> endCell();
        case '\r' -> {}
        case '\n' -> endRow();
        default -> cell.append(character);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      endRow();
    }
    return rows;
  }

  /** Up to the closing quote; two quotes are one. */
  private void quoted() {
    while (at < text.length()) {
      char character = text.charAt(at++);
      if (character != '"') {
        cell.append(character);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append(text.charAt(at++));
      } else {
        return;
      }
    }
  }

  private void endCell() {
    row.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    rows.add(row);
    row = new ArrayList<>();
  }
}
