package org.orrery.platform.play;

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
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.play.Coding;
import org.orrery.assetdb.play.Outfit;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.Download;
import org.orrery.platform.asset.FileUrls;
import org.orrery.platform.asset.Sources;
import org.orrery.platform.problem.Problem;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.usage.Asked;
import org.orrery.platform.web.EntityTags;

/**
 * The files of a game's release as a web server would give them, on the play origin alone. A
 * browser that opens one outside the platform's frame is led to the page with the frame.
 */
@Controller("/played/{id}/{release}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class PlayedFiles {

  /** As in {@code /played/{id}/{release}/}. */
  private static final int SEGMENTS_BEFORE_FILE = 3;

  private final Reading reading;
  private final PlayOrigin origin;

  PlayedFiles(Reading reading, PlayOrigin origin) {
    this.reading = reading;
    this.origin = origin;
  }

  @Get(value = "/{path:.+}", produces = MediaType.ALL)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> file(
      HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable int release,
      @PathVariable String path)
      throws IOException {
    var asset = AssetId.parse(id);
    origin.demand(request, asset);
    if ("document".equals(request.getHeaders().get("Sec-Fetch-Dest"))) {
      return HttpResponse.seeOther(URI.create(origin.page(request, asset, release)));
    }
    var game = reading.release(AssetType.GAME, asset, Optional.of(release));
    reading.demandBytes(Actor.visitor(), game);
    var file = reading.file(game, requested(request));
    if (isStart(game, file)) {
      Asked.play(request, game);
    }
    return sent(request, game, file);
  }

  /** The address of a folder means the page in it. */
  private static AssetPath requested(HttpRequest<?> request) {
    return request.getPath().endsWith("/")
        ? FileUrls.requested(request.getPath() + Release.PAGE, SEGMENTS_BEFORE_FILE)
        : FileUrls.requested(request, SEGMENTS_BEFORE_FILE);
  }

  private static boolean isStart(Release game, AssetFile file) {
    return game.playFolder()
        .filter(folder -> file.path().value().equals(folder + Release.PAGE))
        .isPresent();
  }

  private HttpResponse<?> sent(HttpRequest<?> request, Release game, AssetFile file)
      throws IOException {
    var outfit = Outfit.of(file, reading::open);
    var tag = EntityTags.quoted(file.digest().hex());
    var response =
        EntityTags.isKnown(request, tag)
            ? HttpResponse.<Object>status(HttpStatus.NOT_MODIFIED)
            : bytes(request, download(game, file, tag), outfit);
    origin.guard(request, response.getHeaders());
    if (outfit.coding() != Coding.NONE) {
      response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
    return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, kept(outfit));
  }

  /** Pages are asked for each time, so that it is known when one is played. */
  private static String kept(Outfit outfit) {
    return outfit.mediaType().startsWith("text/html")
        ? "no-cache"
        : "public, max-age=31536000, immutable";
  }

  private Download download(Release game, AssetFile file, String tag) {
    return new Download(
        file.path().name(),
        file.mediaType(),
        file.size(),
        tag,
        game.releasedAt(),
        Optional.of(file.digest()),
        Sources.of(reading, file));
  }

  private static MutableHttpResponse<?> bytes(
      HttpRequest<?> request, Download download, Outfit outfit) throws IOException {
    var type = MediaType.of(outfit.contentType());
    var coding = outfit.coding();
    if (coding == Coding.NONE) {
      return download.part(request, type);
    }
    if (AcceptEncoding.takes(request, coding)) {
      return download.whole(request, type).header(HttpHeaders.CONTENT_ENCODING, coding.word());
    }
    if (download.name().endsWith(".unityweb")) {
      return download.part(request, MediaType.of("application/octet-stream"));
    }
    throw new ProblemException(
        Problem.of(
            "not-acceptable",
            406,
            "Not to be had in this form",
            "“"
                + download.name()
                + "” is packed as "
                + coding.word()
                + ", which the client does not take. Browsers take br over https alone."));
  }
}
