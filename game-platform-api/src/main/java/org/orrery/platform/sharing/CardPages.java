package org.orrery.platform.sharing;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Frames;
import org.orrery.platform.web.Language;
import org.orrery.platform.web.LicenseLabel;
import org.orrery.platform.web.Pages;
import org.orrery.platform.web.ServerSettings;

/**
 * The card of an asset's newest release, a page that every site may show in a frame. It is the only
 * one: all other pages refuse frames. It runs no scripts, has no forms, and is the same for
 * everybody, so that nobody can be led to do something by it. Where there is no asset any more, the
 * card says so.
 */
@Hidden
@Controller("/embed/{assets}/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CardPages {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors *";
  private static final String FOR_A_WHILE = "public, max-age=300";

  private final Reading reading;
  private final Makers makers;
  private final Pages pages;
  private final ServerSettings settings;

  CardPages(Reading reading, Makers makers, Pages pages, ServerSettings settings) {
    this.reading = reading;
    this.makers = makers;
    this.pages = pages;
    this.settings = settings;
  }

  /** Where the card of a release's asset is, on the platform's own origin. */
  static String address(Release release) {
    return "/embed/" + release.type().plural() + "/" + release.asset();
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<byte[]> card(
      HttpRequest<?> request, @PathVariable String assets, @PathVariable String id) {
    var asked = request.getParameters().getFirst("lang").flatMap(Language::of);
    var frame = Frames.forAnybody(request, asked);
    try {
      var release = reading.release(AssetJson.type(assets), AssetId.parse(id), Optional.empty());
      return reading.withdrawal(release).isEmpty()
          ? framable(pages.show(frame, "sharing/card", card(release, frame, asked)))
          : gone(HttpStatus.GONE, frame);
    } catch (Refusal.NotFound e) {
      return gone(HttpStatus.NOT_FOUND, frame);
    }
  }

  private HttpResponse<byte[]> gone(HttpStatus status, Frame frame) {
    return framable(pages.show(status, frame, "sharing/gone", settings.publisher()));
  }

  private static HttpResponse<byte[]> framable(MutableHttpResponse<byte[]> page) {
    var headers = page.getHeaders();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("Cross-Origin-Resource-Policy", "cross-origin");
    headers.set(HttpHeaders.CACHE_CONTROL, FOR_A_WHILE);
    headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    return page;
  }

  /** Its links speak the language that the card was asked for, or else each reader's own. */
  private EmbeddedCard card(Release release, Frame frame, Optional<Language> asked) {
    var at = "/" + release.type().plural() + "/" + release.asset();
    var language = asked.map(spoken -> "lang=" + spoken.tag());
    var description = release.description();
    return new EmbeddedCard(
        frame.told(description.title()),
        description instanceof MaterialDescription material
            ? material.kind().orElse(Kind.DOCUMENT).word()
            : AssetType.GAME.word(),
        Summary.of(description, frame),
        makers.inOneLine(release, frame),
        LicenseLabel.of(description.license().orElse("")),
        "/api" + at + "/social.jpg",
        at + language.map(query -> "?" + query).orElse(""),
        play(release, language),
        settings.publisher());
  }

  private Optional<String> play(Release release, Optional<String> language) {
    var isOpen = reading.obstacle(Actor.visitor(), release).isEmpty();
    return release
        .playFolder()
        .filter(folder -> isOpen)
        .map(
            folder ->
                "/play/"
                    + release.asset()
                    + "/?release="
                    + release.number()
                    + language.map(query -> "&" + query).orElse(""));
  }
}
