package org.orrery.platform.play;

import io.github.bucket4j.Bucket;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.Refusal;

/**
 * How many problems one address reports: {@value #REPORTS} at once, and one more every few minutes.
 * Reports are open to visitors, so nothing but the address tells them apart; it is remembered in
 * memory alone.
 */
@Singleton
final class ComplaintShare {

  static final int REPORTS = 5;
  private static final Duration REFILLED_IN = Duration.ofMinutes(15);
  private static final int MOST_CLIENTS = 10_000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  /**
   * Takes one of the client's.
   *
   * @throws Refusal.Busy where none is left
   */
  void take(HttpRequest<?> request) {
    var client = request.getRemoteAddress().getAddress().getHostAddress();
    var probe = bucket(client).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new Refusal.Busy(
          "Many problems were reported from your address just now; try again later.",
          Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }
  }

  private Bucket bucket(String client) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          client,
          anew ->
              Bucket.builder()
                  .addLimit(limit -> limit.capacity(REPORTS).refillGreedy(REPORTS, REFILLED_IN))
                  .build());
    }
  }
}
