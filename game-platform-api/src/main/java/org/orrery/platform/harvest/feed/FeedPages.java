package org.orrery.platform.harvest.feed;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.netty.handler.codec.DateFormatter;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Date;
import java.util.EnumSet;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.blob.Digest;
import org.orrery.platform.account.Needs;
import org.orrery.platform.harvest.feed.Feeds.Wanted;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.Frame;

/** Where feeds are read. */
@Hidden
@Controller("/feeds")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedPages {

  private static final String ENDING = ".atom";
  private static final String FOR_A_WHILE = "public, max-age=300";

  private final Feeds feeds;
  private final Promoted promoted;

  FeedPages(Feeds feeds, Promoted promoted) {
    this.feeds = feeds;
    this.promoted = promoted;
  }

  @Get(value = "/releases.atom", produces = AtomXml.MEDIA_TYPE)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> releases(
      HttpRequest<?> request, Frame frame, @QueryValue Optional<String> cursor) {
    return answer(
        request,
        feeds.released(
            new Wanted(request, frame, cursor),
            EnumSet.allOf(AssetType.class),
            frame.say("feed.releases"),
            "/search?sort=newest"));
  }

  @Get(value = "/materials.atom", produces = AtomXml.MEDIA_TYPE)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> materials(
      HttpRequest<?> request, Frame frame, @QueryValue Optional<String> cursor) {
    return answer(
        request,
        feeds.released(
            new Wanted(request, frame, cursor),
            EnumSet.of(AssetType.MATERIAL),
            frame.say("feed.materials"),
            "/search?type=material&sort=newest"));
  }

  @Get(value = "/games.atom", produces = AtomXml.MEDIA_TYPE)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> games(HttpRequest<?> request, Frame frame, @QueryValue Optional<String> cursor) {
    return answer(
        request,
        feeds.released(
            new Wanted(request, frame, cursor),
            EnumSet.of(AssetType.GAME),
            frame.say("feed.games"),
            "/games"));
  }

  /** What curators show now, wherever: an entry is a promotion, its channel is a category. */
  @Get(value = "/promotions.atom", produces = AtomXml.MEDIA_TYPE)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> promotions(
      HttpRequest<?> request, Frame frame, @QueryValue Optional<String> cursor) {
    return answer(request, promoted.feed(new Wanted(request, frame, cursor)));
  }

  @Get(value = "/subjects/{name}", produces = AtomXml.MEDIA_TYPE)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> subject(
      HttpRequest<?> request,
      Frame frame,
      @PathVariable String name,
      @QueryValue Optional<String> cursor) {
    if (!name.endsWith(ENDING)) {
      throw new Refusal.NotFound("There is nothing at this address.");
    }
    var code = name.substring(0, name.length() - ENDING.length());
    return answer(request, feeds.ofSubject(new Wanted(request, frame, cursor), code));
  }

  /**
   * The feed, or that it is known. Only the tag decides, and never a date: what is withdrawn leaves
   * a feed without making it newer.
   */
  private static HttpResponse<?> answer(HttpRequest<?> request, Feed feed) {
    var bytes = AtomXml.of(feed);
    var tag = EntityTags.quoted(Digest.of(bytes).hex().substring(0, 32));
    var isKnown = EntityTags.isKnown(request, tag);
    var response =
        HttpResponse.<byte[]>status(isKnown ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .header(HttpHeaders.ETAG, tag)
            .header(HttpHeaders.LAST_MODIFIED, DateFormatter.format(Date.from(feed.updated())))
            .header(HttpHeaders.CACHE_CONTROL, FOR_A_WHILE)
            .header(HttpHeaders.VARY, "Accept-Language, Cookie");
    return isKnown
        ? response
        : response.body(bytes).contentType(AtomXml.MEDIA_TYPE + "; charset=utf-8");
  }
}
