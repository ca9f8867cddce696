package org.orrery.platform.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Optional;
import org.orrery.assetdb.Refusal;

/**
 * Keeps the two origins apart. The play origin serves what depositors wrote, below {@link #PLAYED},
 * and nothing else; the platform's own origin serves all but that. Each answer carries the headers
 * of its origin.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Origins implements Ordered {

  /** Path prefix of what runs on the play origin. */
  static final String PLAYED = "/played/";

  /** Pictures that a script of the page made in memory, which it has to read and to show. */
  private static final String MADE_BY_VIEWERS =
      "img-src 'self' data: blob:; connect-src 'self' blob:;";

  private final ServerSettings settings;

  Origins(ServerSettings settings) {
    this.settings = settings;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.order();
  }

  @RequestFilter
  void keepApart(HttpRequest<?> request) {
    if (isPlay(request) != request.getPath().startsWith(PLAYED)) {
      throw new Refusal.NotFound("There is nothing at this address.");
    }
  }

  @ResponseFilter
  void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
    var headers = response.getHeaders();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
    if (isPlay(request)) {
      return;
    }
    if (!mayBeFramed(response)) {
      headers.set("X-Frame-Options", "DENY");
    }
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    if (!headers.contains("Cross-Origin-Resource-Policy")) {
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
    if (!headers.contains("Content-Security-Policy")) {
      headers.set(
          "Content-Security-Policy",
          "default-src 'self'; "
              + (showsModels(request) ? MADE_BY_VIEWERS : "img-src 'self' data:;")
              + " object-src 'none'; base-uri 'none'; form-action 'self';"
              + " frame-ancestors 'none'; frame-src "
              + settings.playOrigins(request));
    }
    if (request.isSecure()) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
  }

  /** An asset's page, on which a model may be shown whose textures the viewer takes out of it. */
  private static boolean showsModels(HttpRequest<?> request) {
    return request.getPath().startsWith("/materials/") || request.getPath().startsWith("/games/");
  }

  /** A page that was made to stand in those of others, as its own policy says. */
  private static boolean mayBeFramed(MutableHttpResponse<?> response) {
    return Optional.ofNullable(response.getHeaders().get("Content-Security-Policy"))
        .filter(policy -> policy.contains("frame-ancestors *"))
        .isPresent();
  }

  private boolean isPlay(HttpRequest<?> request) {
    return request.getServerAddress().getPort() == settings.playPort();
  }
}
