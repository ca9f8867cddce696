package org.orrery.platform.harvest.sitemap;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.partner.Introducing;
import org.orrery.assetdb.partner.Partnering;
import org.orrery.assetdb.release.Chronicle;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.ServerSettings;

/** What robots may read, and the map of it. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SitemapPages {

  /** Fewer than the 50,000 that the protocol allows: a part stays below ten megabytes. */
  private static final int ASSETS_A_PART = 20_000;

  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final String FOR_AN_HOUR = "public, max-age=3600";
  private static final List<String> PAGES =
      List.of("/", "/games", "/search?type=material", "/partners", "/help", "/api-docs");

  private final Chronicle chronicle;
  private final Introducing introducing;
  private final ServerSettings settings;
  private final Clock clock;
  private Borders borders = new Borders(List.of(), Instant.MIN);

  /** After which assets parts begin, and until when that may be believed. */
  private record Borders(List<AssetId> assets, Instant until) {}

  SitemapPages(Chronicle chronicle, Introducing introducing, ServerSettings settings, Clock clock) {
    this.chronicle = chronicle;
    this.introducing = introducing;
    this.settings = settings;
    this.clock = clock;
  }

  @Get(value = "/robots.txt", produces = MediaType.TEXT_PLAIN)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<String> robots(HttpRequest<?> request) {
    return HttpResponse.ok(
            """
      User-agent: *
      Allow: /api/*/thumbnail
      Allow: /api/*/social.jpg
      Disallow: /api/
      Disallow: /account
      Disallow: /deposit
      Disallow: /inquiries
      Disallow: /review
      Disallow: /signin
      Sitemap: %s/sitemap.xml
      """
                .formatted(settings.origin(request)))
        .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
  }

  @Get(value = "/sitemap.xml", produces = MediaType.APPLICATION_XML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<String> index(HttpRequest<?> request) {
    var site = settings.origin(request);
    var parts = new ArrayList<String>();
    parts.add(site + "/sitemap/pages.xml");
    parts.add(site + "/sitemap/assets.xml");
    borders().forEach(after -> parts.add(site + "/sitemap/assets.xml?after=" + after));
    return HttpResponse.ok(SitemapXml.index(parts)).header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
  }

  private synchronized List<AssetId> borders() {
    if (!clock.instant().isBefore(borders.until())) {
      borders = new Borders(chronicle.every(ASSETS_A_PART), clock.instant().plus(REMEMBERED));
    }
    return borders.assets();
  }

  @Get(value = "/sitemap/pages.xml", produces = MediaType.APPLICATION_XML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<String> pages(HttpRequest<?> request) {
    var site = settings.origin(request);
    var partners =
        introducing.list(Optional.empty(), Partnering.MOST_PARTNERS).stream()
            .map(listed -> listed.partner().sheet())
            .map(
                sheet ->
                    SitemapXml.page(
                        site + "/partners/" + sheet.handle(), Optional.of(sheet.changedAt())));
    var xml =
        Stream.concat(
                PAGES.stream().map(path -> SitemapXml.page(site + path, Optional.empty())),
                partners)
            .collect(Collectors.joining("", SitemapXml.PART_BEGINS, SitemapXml.PART_ENDS));
    return HttpResponse.ok(xml).header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
  }

  @Get(value = "/sitemap/assets.xml", produces = MediaType.APPLICATION_XML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<StreamedFile> assets(HttpRequest<?> request, @QueryValue Optional<String> after) {
    var part =
        AssetPart.open(
            chronicle, settings.origin(request), after.map(AssetId::parse), ASSETS_A_PART);
    return HttpResponse.ok(new StreamedFile(part, MediaType.APPLICATION_XML_TYPE))
        .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
  }
}
