package org.orrery.platform.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import org.orrery.assetdb.account.Authenticating;

/**
 * The cookie that holds a session's secret: out of reach of scripts, of other sites' writes, and of
 * other hosts.
 */
public final class SessionCookie {

  private static final String SECURE_NAME = "__Host-orrery";
  private static final String PLAIN_NAME = "orrery";

  private SessionCookie() {}

  static String name(HttpRequest<?> request) {
    return isSecure(request) ? SECURE_NAME : PLAIN_NAME;
  }

  private static boolean isSecure(HttpRequest<?> request) {
    return request.isSecure() || "https".equals(request.getHeaders().get("X-Forwarded-Proto"));
  }

  /** The cookie for a new session. */
  public static Cookie of(HttpRequest<?> request, String secret) {
    return Cookie.of(name(request), secret)
        .httpOnly(true)
        .secure(isSecure(request))
        .sameSite(SameSite.Lax)
        .path("/")
        .maxAge(Authenticating.SESSION_LIFE);
  }

  /** The cookie that removes it. */
  public static Cookie gone(HttpRequest<?> request) {
    return of(request, "").maxAge(0);
  }

  /** The secret that the browser sent; empty where it sent none. */
  public static String secret(HttpRequest<?> request) {
    return request.getCookies().findCookie(name(request)).map(Cookie::getValue).orElse("");
  }
}
