package org.orrery.samples.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A table that grows row by row. */
public final class Csv {

  private final StringBuilder text = new StringBuilder();

  public Csv(String... heading) {
    row((Object[]) heading);
  }

  public void row(Object... cells) {
    text.append(
            Arrays.stream(cells)
                .map(Object::toString)
                .map(Csv::cell)
                .collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String cell(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
