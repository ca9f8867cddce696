package org.orrery.platform.usage;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.annotation.Scheduled;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.usage.Agent;
import org.orrery.assetdb.usage.Counting;
import org.orrery.assetdb.usage.UsageEvent;
import org.orrery.platform.account.SignedInBrowser;

/**
 * Has use counted once its answer is known to be good. A page that shows its own files in place, or
 * that a browser fetches ahead, is no use of its own: only what a browser goes to counts.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Listening implements Ordered {

  private static final int PARTIAL = 206;
  private static final Set<Integer> GOOD = Set.of(200, PARTIAL, 304);

  private final Counting counting;
  private final Clock clock;

  Listening(Counting counting, Clock clock) {
    this.counting = counting;
    this.clock = clock;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.after() + 1;
  }

  @ResponseFilter
  void count(HttpRequest<?> request, HttpResponse<?> response) {
    var asked = request.getAttribute(Asked.ATTRIBUTE, Asked.class);
    if (asked.isEmpty()
        || !request.getMethodName().equals("GET")
        || !GOOD.contains(response.code())
        || !isGoneTo(request)) {
      return;
    }
    var userAgent = header(request, HttpHeaders.USER_AGENT).orElse("");
    Agent.of(userAgent)
        .ifPresent(
            agent ->
                counting.count(
                    new UsageEvent(
                        asked.get().asset(),
                        asked.get().release(),
                        asked.get().kind(),
                        agent,
                        user(request, userAgent),
                        asked.get().item(),
                        response.code() == PARTIAL,
                        clock.instant())));
  }

  /** Browsers say what they ask for; other clients do not. */
  private static boolean isGoneTo(HttpRequest<?> request) {
    return header(request, "Sec-Fetch-Mode").filter(mode -> !mode.equals("navigate")).isEmpty()
        && header(request, "Sec-Purpose").filter(purpose -> purpose.contains("prefetch")).isEmpty();
  }

  private static String user(HttpRequest<?> request, String userAgent) {
    return SignedInBrowser.actor(request)
        .account()
        .map(account -> "account " + account.handle())
        .orElseGet(
            () ->
                "address "
                    + request.getRemoteAddress().getAddress().getHostAddress()
                    + " "
                    + userAgent);
  }

  private static Optional<String> header(HttpRequest<?> request, String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  @Scheduled(initialDelay = "10s", fixedDelay = "10s")
  void book() {
    counting.book();
  }
}
