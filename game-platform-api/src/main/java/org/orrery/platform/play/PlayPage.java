package org.orrery.platform.play;

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
import org.orrery.assetdb.release.Release;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.asset.FileUrls;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/**
 * The page on which a game is played: its frame, and what the house puts around it. It holds
 * nothing that is secret, no token either, for the game may share its process. With {@code ?bare}
 * there is nothing but the frame, for kiosks.
 */
@Controller("/play/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class PlayPage {

  private final Reading reading;
  private final PlayOrigin origin;
  private final Pages pages;

  PlayPage(Reading reading, PlayOrigin origin, Pages pages) {
    this.reading = reading;
    this.origin = origin;
    this.pages = pages;
  }

  @Get(value = "/", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> play(
      HttpRequest<?> request,
      Frame frame,
      @PathVariable String id,
      @QueryValue Optional<Integer> release,
      @QueryValue Optional<String> lang,
      @QueryValue Optional<String> bare) {
    var game = reading.playable(AssetId.parse(id), release.map(AssetJson::releaseNumber));
    reading.demandBytes(Actor.visitor(), game);
    var language =
        lang.filter(tag -> tag.matches("[A-Za-z-]{2,10}")).orElse(frame.language().tag());
    var view =
        new PlayView(
            game,
            source(request, game) + "?lang=" + language,
            origin.sandbox(),
            PlayOrigin.ALLOWED,
            reading.release(game.asset(), Optional.empty()).number());
    return pages
        .show(frame, bare.isPresent() ? "play/bare" : "play/play", view)
        .header("Cross-Origin-Embedder-Policy", "require-corp")
        .header("Content-Security-Policy", policy(origin.of(request, game.asset())));
  }

  private String source(HttpRequest<?> request, Release game) {
    var page = game.playFolder().orElseThrow() + Release.PAGE;
    return origin.address(request, game.asset(), game.number(), FileUrls.encoded(page));
  }

  private static String policy(String frames) {
    return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; frame-src "
        + frames;
  }
}
