package org.orrery.platform.play;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.release.Reading;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.ServerSettings;

/** The page on which a game is played: nothing but its frame. */
@Controller("/play/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class PlayPage {

  private final Reading reading;
  private final ServerSettings settings;

  PlayPage(Reading reading, ServerSettings settings) {
    this.reading = reading;
    this.settings = settings;
  }

  @Get(value = "/", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<String> play(
      HttpRequest<?> request,
      @PathVariable String id,
      @QueryValue Optional<Integer> release,
      @QueryValue Optional<String> lang) {
    var game = reading.playable(AssetId.parse(id), release.map(AssetJson::releaseNumber));
    reading.demandBytes(Actor.visitor(), game);
    var language = lang.filter(tag -> tag.matches("[A-Za-z-]{2,10}"));
    var source =
        settings.playOrigin(request)
            + "/played/"
            + game.asset()
            + "/"
            + game.number()
            + "/"
            + encoded(game.playFolder().orElseThrow())
            + "index.html"
            + language.map(tag -> "?lang=" + tag).orElse("");
    var title = game.description().title().preferring(language.orElse("en"));
    return HttpResponse.ok(page(title, source))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; frame-src "
                + settings.playOrigin(request));
  }

  private static String encoded(String folder) {
    var segments = new StringBuilder();
    for (var segment : folder.split("/", -1)) {
      if (!segment.isEmpty()) {
        segments
            .append(
                java.net.URLEncoder.encode(segment, java.nio.charset.StandardCharsets.UTF_8)
                    .replace("+", "%20"))
            .append('/');
      }
    }
    return segments.toString();
  }

  private static String page(String title, String source) {
    return """
        <!doctype html>
        <html>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <link rel="stylesheet" href="/static/play.css">
        </head>
        <body>
        <iframe title="%1$s" src="%2$s" sandbox="%3$s" allow="fullscreen; gamepad; autoplay; accelerometer; gyroscope"></iframe>
        </body>
        </html>
        """
        .formatted(escaped(title), escaped(source), PlayedFiles.SANDBOX);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
