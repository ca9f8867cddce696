package org.orrery.platform.web;

import io.github.bucket4j.Bucket;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.Refusal;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.problem.Refusals;

/**
 * A client's share of requests: a bucket for each address, refilled steadily. Told in the fields
 * {@code RateLimit} and {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers).
 */
@ServerFilter("/api/**")
final class RequestLimits implements Ordered {

  private static final int MOST_CLIENTS = 20_000;
  private static final String LEFT = "orrery.requests-left";

  private final int perMinute;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  RequestLimits(ServerSettings settings) {
    this.perMinute = settings.requestsPerMinute();
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.after();
  }

  @RequestFilter
  void take(HttpRequest<?> request) {
    var probe =
        bucket(request.getRemoteAddress().getAddress().getHostAddress())
            .tryConsumeAndReturnRemaining(1);
    request.setAttribute(LEFT, probe.getRemainingTokens());
    if (!probe.isConsumed()) {
      var busy =
          new Refusal.Busy(
              "More than " + perMinute + " requests came from your address within a minute.",
              Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
      throw new ProblemException(Refusals.problem(busy), fields(0));
    }
  }

  @ResponseFilter
  void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
    request
        .getAttribute(LEFT, Long.class)
        .ifPresent(
            left -> {
              fields(left).forEach(response.getHeaders()::set);
            });
  }

  private Map<String, String> fields(long left) {
    return Map.of(
        "RateLimit-Policy", "\"client\";q=" + perMinute + ";w=60",
        "RateLimit", "\"client\";r=" + left + ";t=60");
  }

  private Bucket bucket(String client) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          client,
          anew ->
              Bucket.builder()
                  .addLimit(
                      limit ->
                          limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                  .build());
    }
  }
}
