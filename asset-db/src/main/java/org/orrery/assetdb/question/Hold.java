package org.orrery.assetdb.question;

import java.time.Duration;
import java.time.Instant;

/**
 * A scientist is looking at a question.
 *
 * @param until when it is free again
 */
public record Hold(String by, Instant until) {

  /** So long others leave the question alone. */
  public static final Duration LASTS = Duration.ofDays(2);

  /** Whether it still lasts. */
  public boolean lasts(Instant now) {
    return now.isBefore(until);
  }
}
