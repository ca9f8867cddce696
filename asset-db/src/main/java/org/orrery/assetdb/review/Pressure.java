package org.orrery.assetdb.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/** How soon something is due. */
public enum Pressure {
  /** Its time has passed. */
  OVER,
  /** Its time passes within three days. */
  SOON,
  /** There is more time. */
  LATER;

  private static final Duration SOON_IS = Duration.ofDays(3);
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  /** {@code over}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of the word; any other is an IllegalArgumentException that names them all. */
  public static Pressure of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("due is one of over, soon, later."));
  }

  /** All times. */
  static Submissions.Span always() {
    return new Submissions.Span(EARLIEST, LATEST);
  }

  /** The times that are so pressing now. */
  Submissions.Span span(Instant now) {
    var soon = now.plus(SOON_IS);
    return switch (this) {
      case OVER -> new Submissions.Span(EARLIEST, now);
      case SOON -> new Submissions.Span(now, soon);
      case LATER -> new Submissions.Span(soon, LATEST);
    };
  }
}
