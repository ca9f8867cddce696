package org.orrery.platform.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the platform listens and how it is called from outside.
 *
 * @param host address to listen on
 * @param port port of the platform
 * @param url origin of the platform as browsers see it; none for what each request was sent to
 * @param publisher name of the house, which citations name as the publisher
 * @param playPort port of the origin on which games run
 * @param playUrl that origin as browsers see it; none for the platform's own host name at the play
 *     port
 * @param requestsPerMinute requests a client may make in a minute
 * @param headerTime how long a client may take over the head of a request
 */
@ConfigurationProperties("orrery")
public record ServerSettings(
    @Bindable(defaultValue = "0.0.0.0") String host,
    @Bindable(defaultValue = "8080") int port,
    @Nullable String url,
    @Bindable(defaultValue = "Orrery") String publisher,
    @Bindable(defaultValue = "8081") int playPort,
    @Nullable String playUrl,
    @Bindable(defaultValue = "60000") int requestsPerMinute,
    @Bindable(defaultValue = "10s") Duration headerTime) {

  /** The platform's own origin, for whoever sent the request; without a slash at its end. */
  public String origin(HttpRequest<?> request) {
    return publicOrigin().orElseGet(() -> Site.of(request));
  }

  /** The origin that was set. */
  public Optional<String> publicOrigin() {
    return Optional.ofNullable(url)
        .filter(set -> !set.isBlank())
        .map(set -> set.replaceAll("/+$", ""));
  }

  /** The origin on which games run, for the browser that sent the request. */
  public String playOrigin(HttpRequest<?> request) {
    if (playUrl != null && !playUrl.isBlank()) {
      return playUrl.replaceAll("/+$", "");
    }
    var host = request.getHeaders().get("Host");
    var name = host == null ? "localhost" : host.replaceAll(":\\d+$", "");
    return (request.isSecure() ? "https" : "http")
        + "://"
        + (isHostName(name) ? name : "localhost")
        + ":"
        + playPort;
  }

  private static boolean isHostName(String name) {
    return name.matches("[A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:]{2,45}]");
  }
}
