package org.orrery.assetdb.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.orrery.assetdb.Refusal;

/**
 * After five wrong passwords for a handle, each next try has to wait longer, up to a minute: a
 * delay, never a lock-out.
 */
@Singleton
final class SignInDelays {

  private static final int FREE_TRIES = 5;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST_HANDLES = 10_000;

  private record Failures(int count, Instant last) {}

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_HANDLES;
        }
      };

  SignInDelays(Clock clock) {
    this.clock = clock;
  }

  /** Refuses a try that comes too soon. */
  synchronized void check(String handle) {
    var known = failures.get(key(handle));
    if (known == null || known.count() < FREE_TRIES) {
      return;
    }
    var wait = Duration.ofSeconds(1L << Math.min(known.count() - FREE_TRIES, 6));
    var until = known.last().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    var left = Duration.between(clock.instant(), until);
    if (left.isPositive()) {
      throw new Refusal.Busy(
          "Too many wrong passwords; wait a little and try again.", left.plusSeconds(1));
    }
  }

  synchronized void failed(String handle) {
    failures.merge(
        key(handle),
        new Failures(1, clock.instant()),
        (before, now) -> new Failures(before.count() + 1, now.last()));
  }

  synchronized void succeeded(String handle) {
    failures.remove(key(handle));
  }

  private static String key(String handle) {
    var folded = handle.toLowerCase(Locale.ROOT);
    return folded.length() > 100 ? folded.substring(0, 100) : folded;
  }
}
