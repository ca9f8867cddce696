package org.orrery.indexer.search;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers from {@code from} to {@code to}, both included. */
public record MeasureRange(double from, double to) {

  private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,6})?)";
  private static final Pattern SYNTAX = Pattern.compile(NUMBER + "?(?:(\\.\\.)" + NUMBER + "?)?");

  public MeasureRange {
    if (!(from <= to)) {
      throw new IllegalArgumentException("the first number is above the last");
    }
  }

  /** Understands {@code 100}, {@code 1.5..20}, {@code 100..} and {@code ..5000}. */
  public static Optional<MeasureRange> parse(String text) {
    var matcher = SYNTAX.matcher(text.strip());
    if (!matcher.matches() || (matcher.group(1) == null && matcher.group(3) == null)) {
      return Optional.empty();
    }
    var from = matcher.group(1) == null ? 0 : Double.parseDouble(matcher.group(1));
    var to = matcher.group(3) == null ? Double.MAX_VALUE : Double.parseDouble(matcher.group(3));
    if (matcher.group(2) == null) {
      to = from;
    }
    return from > to ? Optional.empty() : Optional.of(new MeasureRange(from, to));
  }
}
