package org.orrery.platform.account;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Authenticating;
import org.orrery.assetdb.account.Session;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.platform.problem.ProblemException;

/**
 * Finds out who asks: by {@code Authorization: Bearer} or {@code Basic}, else by the session's
 * cookie. A write that comes by cookie must prove that one of our own pages sent it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Recognition implements Ordered {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private final Authenticating authenticating;
  private final Noticing noticing;

  Recognition(Authenticating authenticating, Noticing noticing) {
    this.authenticating = authenticating;
    this.noticing = noticing;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.order();
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void recognise(HttpRequest<?> request) {
    var authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      request.setAttribute(SignedInBrowser.ACTOR, byHeader(request, authorization));
      return;
    }
    if (isForAnybody(request)) {
      return;
    }
    request
        .getCookies()
        .findCookie(SessionCookie.name(request))
        .map(Cookie::getValue)
        .flatMap(authenticating::bySession)
        .ifPresent(
            recognised -> {
              demandOwnPage(request, recognised.session());
              request.setAttribute(SignedInBrowser.ACTOR, recognised.actor());
              request.setAttribute(SignedInBrowser.SESSION, recognised.session());
              if (isPage(request)) {
                request.setAttribute(SignedInBrowser.UNREAD, noticing.unread(recognised.actor()));
              }
            });
  }

  /** What other sites show in their pages never depends on who has signed in here. */
  private static boolean isForAnybody(HttpRequest<?> request) {
    return request.getPath().startsWith("/embed/") || request.getPath().equals("/oembed");
  }

  private static boolean isPage(HttpRequest<?> request) {
    return !request.getPath().startsWith("/api/") && !request.getPath().startsWith("/static/");
  }

  private Actor byHeader(HttpRequest<?> request, String authorization) {
    var space = authorization.indexOf(' ');
    var scheme = space < 0 ? authorization : authorization.substring(0, space);
    var credentials = space < 0 ? "" : authorization.substring(space + 1).strip();
    if (scheme.equalsIgnoreCase("Bearer")) {
      return authenticating.byToken(credentials);
    }
    if (scheme.equalsIgnoreCase("Basic") && request.getPath().equals("/api/tokens")) {
      return byPassword(credentials);
    }
    throw new Refusal.Unauthenticated(
        "Authenticate with “Authorization: Bearer <api token>”; POST /api/tokens takes HTTP Basic and makes one.");
  }

  private Actor byPassword(String credentials) {
    try {
      var text = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      var colon = text.indexOf(':');
      if (colon > 0) {
        return Actor.of(
            authenticating.byPassword(text.substring(0, colon), text.substring(colon + 1)));
      }
    } catch (IllegalArgumentException e) {
      // Said below: one sentence serves both.
    }
    throw ProblemException.badRequest("HTTP Basic wants base64 of handle:password (RFC 7617).");
  }

  private static void demandOwnPage(HttpRequest<?> request, Session session) {
    if (READS.contains(request.getMethodName())) {
      return;
    }
    var site = request.getHeaders().get("Sec-Fetch-Site");
    var origin = Optional.ofNullable(request.getHeaders().get(HttpHeaders.ORIGIN));
    var isForeign =
        site != null && !site.equals("same-origin") && !site.equals("none")
            || origin.isPresent() && !isOwn(request, origin.get());
    var token = request.getHeaders().get(Csrf.HEADER);
    if (isForeign
        || token != null && !equal(token, session.csrfToken())
        || token == null && !isForm(request)) {
      throw new Refusal.Forbidden(
          "This write did not come from a page of ours; load the page again and repeat it.");
    }
  }

  /** Forms carry their token in the body; {@link Csrf#demand} checks it there. */
  private static boolean isForm(HttpRequest<?> request) {
    return !request.getPath().startsWith("/api/")
        && request
            .getContentType()
            .map(type -> type.getName())
            .filter(
                type ->
                    type.equals("application/x-www-form-urlencoded")
                        || type.equals("multipart/form-data"))
            .isPresent();
  }

  private static boolean isOwn(HttpRequest<?> request, String origin) {
    try {
      return String.valueOf(URI.create(origin).getAuthority())
          .equals(request.getHeaders().get(HttpHeaders.HOST));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
