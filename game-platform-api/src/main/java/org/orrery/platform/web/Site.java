package org.orrery.platform.web;

import io.micronaut.http.HttpRequest;
import java.util.regex.Pattern;

/** The address at which a request came in. */
public final class Site {

  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:]{2,45}])(:\\d{1,5})?");

  private Site() {}

  /** Scheme, host and port, without a slash at the end. */
  public static String of(HttpRequest<?> request) {
    var host = request.getHeaders().get("Host");
    return (request.isSecure() ? "https://" : "http://")
        + (host != null && HOST.matcher(host).matches() ? host : "localhost");
  }
}
