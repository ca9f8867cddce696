package org.orrery.assetdb.promotion;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A stretch of time, its end not included; without an end it lasts until further notice. Kept to
 * the microsecond, as databases keep it. People may name days: those begin at midnight in UTC, and
 * the last one is included.
 */
public record Period(Instant from, Optional<Instant> until) {

  public Period {
    from = from.truncatedTo(ChronoUnit.MICROS);
    until = until.map(end -> end.truncatedTo(ChronoUnit.MICROS));
    if (until.isPresent() && !until.get().isAfter(from)) {
      throw new IllegalArgumentException("It ends before it begins.");
    }
  }

  /** From the moment until further notice. */
  public static Period since(Instant from) {
    return new Period(from, Optional.empty());
  }

  /** The day, or the one moment, that somebody named. */
  public static Period of(String dayOrMoment) {
    var from = beginning(dayOrMoment);
    return new Period(
        from, Optional.of(isDay(dayOrMoment) ? end(dayOrMoment) : from.plus(1, ChronoUnit.MICROS)));
  }

  /** The moment that was named, or the first one of the day. */
  public static Instant beginning(String dayOrMoment) {
    return read(dayOrMoment, 0);
  }

  /** The moment that was named, or the first one after the day. */
  public static Instant end(String dayOrMoment) {
    return read(dayOrMoment, 1);
  }

  private static Instant read(String text, int days) {
    try {
      return isDay(text)
          ? LocalDate.parse(text).plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "A day such as 2026-11-22 or a moment such as 2026-11-22T06:46:00Z is wanted here.", e);
    }
  }

  private static boolean isDay(String text) {
    return text.length() == "2026-11-22".length();
  }

  /** Whether the moment is within it. */
  public boolean holds(Instant at) {
    return !at.isBefore(from) && !isOver(at);
  }

  /** Whether it is over at the moment. */
  public boolean isOver(Instant at) {
    return until.isPresent() && !at.isBefore(until.get());
  }

  /** Whether a moment is within both. */
  public boolean overlaps(Period other) {
    return !isOver(other.from) && !other.isOver(from);
  }

  /** The last day of it, in UTC. */
  public Optional<LocalDate> lastDay() {
    return until.map(end -> LocalDate.ofInstant(end.minusNanos(1), ZoneOffset.UTC));
  }
}
