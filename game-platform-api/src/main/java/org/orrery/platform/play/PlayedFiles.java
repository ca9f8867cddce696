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
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.Reading;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.Download;
import org.orrery.platform.asset.FileUrls;
import org.orrery.platform.asset.Sources;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.Site;

/**
 * The files of a game's release as a web server would give them, on the play origin alone. Every
 * page is sandboxed there too, so that opening one outside its frame gives it no more.
 */
@Controller("/played/{id}/{release}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class PlayedFiles {

  /** What a game may do; it never has an origin of its own, so neither cookies nor storage. */
  static final String SANDBOX =
      "allow-scripts allow-pointer-lock allow-orientation-lock allow-presentation allow-forms allow-modals";

  private static final String POLICY =
      "sandbox "
          + SANDBOX
          + "; default-src %1$s data: blob:; script-src %1$s 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' blob:;"
          + " style-src %1$s 'unsafe-inline'; connect-src %1$s data: blob:; worker-src %1$s blob:; form-action 'none'; base-uri 'none'";

  /** As in {@code /played/{id}/{release}/}. */
  private static final int SEGMENTS_BEFORE_FILE = 3;

  private final Reading reading;

  PlayedFiles(Reading reading) {
    this.reading = reading;
  }

  @Get(value = "/{path:.+}", produces = MediaType.ALL)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> file(
      HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable int release,
      @PathVariable String path)
      throws IOException {
    var game = reading.release(AssetType.GAME, AssetId.parse(id), Optional.of(release));
    reading.demandBytes(Actor.visitor(), game);
    var file = reading.file(game, FileUrls.requested(request, SEGMENTS_BEFORE_FILE));
    var tag = EntityTags.quoted(file.digest().hex());
    if (EntityTags.isKnown(request, tag)) {
      return guarded(request, HttpResponse.status(HttpStatus.NOT_MODIFIED), tag);
    }
    var download =
        new Download(
            file.path().name(),
            file.mediaType(),
            file.size(),
            tag,
            game.releasedAt(),
            Optional.of(file.digest()),
            Sources.of(reading, file));
    return guarded(
        request, download.part(request, MediaType.of(withCharset(file.mediaType()))), tag);
  }

  private static String withCharset(String mediaType) {
    return mediaType.startsWith("text/") && !mediaType.contains("charset")
        ? mediaType + "; charset=utf-8"
        : mediaType;
  }

  private static <T> MutableHttpResponse<T> guarded(
      HttpRequest<?> request, MutableHttpResponse<T> response, String tag) {
    return response
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .header("Content-Security-Policy", POLICY.formatted(Site.of(request)));
  }
}
