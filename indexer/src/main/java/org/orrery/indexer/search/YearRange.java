package org.orrery.indexer.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years from {@code from} to {@code to}, both included. */
public record YearRange(int from, int to) {
  private static final Pattern SYNTAX = Pattern.compile("(-?\\d{1,5})?(?:(\\.\\.)(-?\\d{1,5})?)?");

  public static final YearRange ALL = new YearRange(Integer.MIN_VALUE, Integer.MAX_VALUE);

  public YearRange {
    if (from > to) {
      throw new IllegalArgumentException("the first year is after the last");
    }
  }

  /** Understands {@code 2010}, {@code 2010..2026}, {@code 2010..} and {@code ..2026}. */
  public static Optional<YearRange> parse(String text) {
    Matcher matcher = SYNTAX.matcher(text.strip());
    if (!matcher.matches() || (matcher.group(1) == null && matcher.group(3) == null)) {
      return Optional.empty();
    }
    int from = matcher.group(1) == null ? ALL.from : Integer.parseInt(matcher.group(1));
    int to = matcher.group(3) == null ? ALL.to : Integer.parseInt(matcher.group(3));
    if (matcher.group(2) == null) {
      to = from;
    }
    return from > to ? Optional.empty() : Optional.of(new YearRange(from, to));
  }

  public boolean holds(int year) {
    return from <= year && year <= to;
  }
}
