package org.orrery.indexer.derive.worker.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Finds the sign between a text's cells: the one by which most rows have the same length. */
final class Delimiter {

  /** So many characters are looked at. */
  static final int SAMPLE = 32_000;

  private static final char[] SIGNS = {',', '\t', ';', '|'};

  private Delimiter() {}

  static char of(String start) {
    char best = ',';
    double most = 0;
    for (char sign : SIGNS) {
      double score = score(start, sign);
      if (score > most) {
        most = score;
        best = sign;
      }
    }
    return best;
  }

  private static double score(String start, char sign) {
    var widths = new Widths();
    try {
      new Delimited(sign, widths).read(new StringReader(start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return widths.score();
  }

  /** How often rows have how many cells. */
  private static final class Widths implements RowSink {
    private final Map<Integer, Integer> counts = new HashMap<>();
    private int width;
    private int rows;

    @Override
    public void cell(int column, String text) {
      width = column + 1;
    }

    @Override
    public boolean endRow() {
      counts.merge(width, 1, Integer::sum);
      rows++;
      return rows < 200;
    }

    @Override
    public boolean wants(int column) {
      return true;
    }

    double score() {
      return counts.entrySet().stream()
          .filter(entry -> entry.getKey() > 1)
          .mapToDouble(
              entry -> entry.getValue() / (double) rows + Math.min(entry.getKey(), 50) * 1e-3)
          .max()
          .orElse(0);
    }
  }
}
