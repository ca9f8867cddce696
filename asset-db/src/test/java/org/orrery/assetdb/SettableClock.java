package org.orrery.assetdb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {

  /** When the clock stands at first. */
  public static final Instant START = Instant.parse("2026-11-22T06:46:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  /** Moves the clock on. */
  public void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  /** Sets the clock back to where it began. */
  public void reset() {
    now.set(START);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Time is told in UTC here");
  }
}
