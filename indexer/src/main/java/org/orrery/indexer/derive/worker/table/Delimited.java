package org.orrery.indexer.derive.worker.table;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads rows of cells with a sign between them (RFC 4180, and what is written in its name). Lines
 * before the first row that begin with a hash are comments. Of a cell no more is kept than is
 * looked at, so that a quotation mark that is never closed costs time alone.
 */
final class Delimited {

  private static final int LONGEST = 1_000;
  private static final int BLOCK = 1 << 16;

  private final char delimiter;
  private final RowSink sink;
  private final StringBuilder cell = new StringBuilder();
  private final char[] block = new char[BLOCK];
  private int column;
  private boolean isQuoted;
  private boolean wasQuoted;
  private boolean isComment;
  private boolean isBeforeRows = true;
  private boolean isMore = true;
  private char before;

  Delimited(char delimiter, RowSink sink) {
    this.delimiter = delimiter;
    this.sink = sink;
  }

  void read(Reader reader) throws IOException {
    int length = reader.read(block);
    while (length >= 0 && isMore) {
      for (int index = 0; index < length && isMore; index++) {
        take(block[index]);
      }
      length = reader.read(block);
    }
    if (isMore) {
      endRow();
    }
  }

  private void take(char character) {
    if (isComment) {
      isComment = character != '\n' && character != '\r';
    } else if (isQuoted) {
      if (character == '"') {
        isQuoted = false;
      } else {
        append(character);
      }
    } else if (character == '"' && (cell.isEmpty() || wasQuoted)) {
      // The second of two in a row stands for itself.
      if (wasQuoted && before == '"') {
        append('"');
      }
      isQuoted = true;
      wasQuoted = true;
    } else if (character == delimiter) {
      endCell();
    } else if (character == '\n' || character == '\r') {
      if (character == '\r' || before != '\r') {
        endRow();
      }
    } else if (character == '#' && isBeforeRows && column == 0 && cell.isEmpty()) {
      isComment = true;
    } else {
      append(character);
    }
    before = character;
  }

  private void append(char character) {
    if (cell.length() < LONGEST && sink.wants(column)) {
      cell.append(character);
    }
  }

  private void endCell() {
    sink.cell(column, cell.toString());
    column++;
    cell.setLength(0);
    wasQuoted = false;
  }

  private void endRow() {
    boolean isBlank = column == 0 && cell.isEmpty() && !wasQuoted;
    if (!isBlank) {
      endCell();
      isMore = sink.endRow();
      isBeforeRows = false;
    }
    column = 0;
    isQuoted = false;
  }
}
