package org.orrery.platform.sharing;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.account.Needs;
import org.orrery.platform.harvest.Plain;
import org.orrery.platform.preview.Previews;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Frames;
import org.orrery.platform.web.ServerSettings;

/**
 * Tells other sites how to show a page of this house: oEmbed 1.0 (https://oembed.com), for games
 * and materials. Of each asset the newest release is shown, whichever an address names.
 *
 * <p>Statuses are those of section 2.3.4: 404 where “the provider has no response for the requested
 * url parameter”, which is so for other hosts, for other pages, and for what is withdrawn, since
 * the specification knows no 410; 501 for formats other than json and xml.
 */
@Hidden
@Controller("/oembed")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OembedPages {

  private static final String FOR_A_WHILE = "public, max-age=300";

  private final Reading reading;
  private final Previews previews;
  private final Makers makers;
  private final ServerSettings settings;

  OembedPages(Reading reading, Previews previews, Makers makers, ServerSettings settings) {
    this.reading = reading;
    this.previews = previews;
    this.makers = makers;
    this.settings = settings;
  }

  @Get(produces = MediaType.ALL)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<byte[]> answer(HttpRequest<?> request) {
    var query = OembedQuery.of(request.getParameters()::getFirst);
    var site = settings.origin(request);
    var release =
        SharedAddress.of(query.url(), site)
            .flatMap(this::findable)
            .orElseThrow(() -> new Refusal.NotFound("There is no card for this address."));
    var answer = answer(query, site, release, Frames.forAnybody(request, query.language()));
    return switch (query.format()) {
      case JSON -> written(Json.canonical(answer.members()), MediaType.APPLICATION_JSON);
      case XML -> written(OembedXml.of(answer), OembedXml.MEDIA_TYPE);
    };
  }

  private Optional<Release> findable(SharedAddress address) {
    return reading.findable(address.id()).filter(release -> release.type() == address.type());
  }

  private Oembed answer(OembedQuery query, String site, Release release, Frame frame) {
    var title = Plain.line(frame.told(release.description().title()).text());
    return new Oembed(
        title,
        makers.inOneLine(release, frame),
        settings.publisher(),
        site,
        previews.standIn(release, query.mostWidth(), query.mostHeight()),
        CardSize.within(query.mostWidth(), query.mostHeight())
            .map(
                size ->
                    new CardFrame(
                        site + CardPages.address(release), query.language(), title, size)));
  }

  private static HttpResponse<byte[]> written(byte[] body, String mediaType) {
    return HttpResponse.ok(body)
        .contentType(mediaType + "; charset=utf-8")
        .header(HttpHeaders.CACHE_CONTROL, FOR_A_WHILE)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
