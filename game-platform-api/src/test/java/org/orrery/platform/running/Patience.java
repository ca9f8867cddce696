package org.orrery.platform.running;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what nobody announces. */
public final class Patience {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(30);

  private Patience() {}

  /**
   * Looks until it is so.
   *
   * @throws AssertionError where it is not so after the longest wait
   */
  public static void until(Duration longest, BooleanSupplier isSo) {
    var end = System.nanoTime() + longest.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It is not so after " + longest);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
