package org.orrery.platform.play;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.platform.web.ServerSettings;
import org.orrery.platform.web.Site;

/**
 * What a game may do, and where it runs. Everybody's games share one origin, so none of them is let
 * into it: each runs in an origin that is nobody's, with neither cookies nor storage. Where the
 * house gives each game an origin of its own, it may use that.
 */
@Singleton
final class PlayOrigin {

  private static final String SANDBOX =
      "allow-scripts allow-pointer-lock allow-orientation-lock allow-presentation allow-forms allow-modals";

  /** What a frame is let use of what browsers otherwise keep for the page around it. */
  static final String ALLOWED =
      "fullscreen; gamepad; autoplay; accelerometer; gyroscope; cross-origin-isolated";

  private final ServerSettings settings;

  PlayOrigin(ServerSettings settings) {
    this.settings = settings;
  }

  /** The address of a file of a release, its path encoded. */
  String address(HttpRequest<?> request, AssetId game, int release, String path) {
    return settings.playOrigin(request, game) + "/played/" + game + "/" + release + "/" + path;
  }

  /** The origin of the game, for the policy of the page around it. */
  String of(HttpRequest<?> request, AssetId game) {
    return settings.playOrigin(request, game);
  }

  /** The page around the game, for a browser that came to the play origin. */
  String page(HttpRequest<?> request, AssetId game, int release) {
    return settings.originSeenFromPlay(request) + "/play/" + game + "/?release=" + release;
  }

  /** The sandbox of the frame, and of whatever it shows. */
  String sandbox() {
    return settings.isOriginPerGame() ? SANDBOX + " allow-same-origin" : SANDBOX;
  }

  /**
   * Lets a request pass that came to the game's origin.
   *
   * @throws Refusal.NotFound where it came to another game's: there it would read what that keeps
   */
  void demand(HttpRequest<?> request, AssetId game) {
    if (settings.isOriginPerGame()
        && !host(Site.of(request)).equals(host(settings.playOrigin(request, game)))) {
      throw new Refusal.NotFound("There is nothing at this address.");
    }
  }

  private static String host(String origin) {
    return String.valueOf(URI.create(origin).getHost()).toLowerCase(Locale.ROOT);
  }

  /**
   * Puts a fence around an answer. {@code Connection-Allowlist} holds back what no policy of
   * content reaches, connections made ahead and WebRTC, in browsers that know it.
   */
  void guard(HttpRequest<?> request, MutableHttpHeaders headers) {
    headers.set("Content-Security-Policy", policy(Site.of(request)));
    headers.set("Connection-Allowlist", "(response-origin)");
    headers.set("X-DNS-Prefetch-Control", "off");
    headers.set("Access-Control-Allow-Origin", "*");
    headers.set("Cross-Origin-Resource-Policy", "cross-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Embedder-Policy", "require-corp");
  }

  private String policy(String own) {
    return ("sandbox " + sandbox() + ";")
        + (" default-src " + own + " data: blob:;")
        + (" script-src " + own + " 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' blob:;")
        + (" style-src " + own + " 'unsafe-inline';")
        + (" connect-src " + own + " data: blob:;")
        + (" worker-src " + own + " blob:;")
        + " form-action 'none'; base-uri 'none'";
  }
}
