package org.orrery.platform.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.asset.AssetId;

/**
 * Where the platform listens and how it is called from outside.
 *
 * @param host address to listen on
 * @param port port of the platform
 * @param url origin of the platform as browsers see it; none for what each request was sent to
 * @param publisher name of the house, which citations name as the publisher
 * @param playPort port of the origin on which games run
 * @param playUrl that origin as browsers see it; none for the platform's own host name at the play
 *     port. With {@code {game}} in its host name each game has an origin of its own
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

  /** Stands in {@link #playUrl} for the id of a game. */
  private static final String GAME = "{game}";

  /** Whether each game has an origin that it shares with no other. */
  public boolean isOriginPerGame() {
    return playUrl != null && playUrl.contains(GAME);
  }

  /** The origin on which the game runs, for the browser that sent the request. */
  public String playOrigin(HttpRequest<?> request, AssetId game) {
    return anyPlayOrigin(request).replace(GAME, game.value());
  }

  /** The origins on which games run, as a content security policy names them. */
  public String playOrigins(HttpRequest<?> request) {
    return anyPlayOrigin(request).replace(GAME, "*");
  }

  /**
   * The platform's own origin, told to a browser that came to the play origin: the one that was
   * set, or else the same host name at the platform's port.
   */
  public String originSeenFromPlay(HttpRequest<?> request) {
    return publicOrigin().orElseGet(() -> sameHost(request, port));
  }

  private String anyPlayOrigin(HttpRequest<?> request) {
    return playUrl != null && !playUrl.isBlank()
        ? playUrl.replaceAll("/+$", "")
        : sameHost(request, playPort);
  }

  private static String sameHost(HttpRequest<?> request, int port) {
    var host = request.getHeaders().get("Host");
    var name = host == null ? "localhost" : host.replaceAll(":\\d+$", "");
    return (request.isSecure() ? "https" : "http")
        + "://"
        + (isHostName(name) ? name : "localhost")
        + ":"
        + port;
  }

  private static boolean isHostName(String name) {
    return name.matches("[A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:]{2,45}]");
  }
}
