package org.orrery.platform.preview;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.assetdb.release.Reading;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.asset.Download;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.Refusing;

/**
 * The pictures by which other sites show what is linked to, 1200 by 630 pixels; those sites may
 * load them into their own pages. Everybody sees the same: what a visitor may see.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Previews")
@Refusing
final class SocialPictureApi {

  private static final String FOR_A_DAY = "public, max-age=86400";

  /** A better one may be made any moment. */
  private static final String FOR_A_WHILE = "public, max-age=300";

  private final Reading reading;
  private final Deriving deriving;
  private final Previews previews;

  SocialPictureApi(Reading reading, Deriving deriving, Previews previews) {
    this.reading = reading;
    this.deriving = deriving;
    this.previews = previews;
  }

  @Get(value = "/api/{assets}/{id}/social.jpg", produces = "*/*")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The picture of the newest release; a drawing where there is none",
      content =
          @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "304", description = "It is known: If-None-Match named it")
  @Operation(summary = "A picture of 1200 by 630 pixels, for sites that show a link to the asset")
  HttpResponse<?> ofAsset(
      HttpRequest<?> request,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id)
      throws IOException {
    var release = reading.release(AssetJson.type(assets), AssetId.parse(id), Optional.empty());
    var picture =
        reading.obstacle(Actor.visitor(), release).isEmpty()
            ? previews.social(release)
            : Optional.<Derivative.Output>empty();
    return picture.isPresent()
        ? open(
            DerivativeDownload.of(deriving, picture.get(), release.releasedAt()),
            request,
            FOR_A_DAY)
        : open(drawing(), request, FOR_A_WHILE);
  }

  @Hidden
  @Get(value = "/social.jpg", produces = "*/*")
  @Needs(Act.READ_PUBLIC)
  HttpResponse<?> ofTheHouse(HttpRequest<?> request) throws IOException {
    return open(drawing(), request, FOR_A_DAY);
  }

  private static Download drawing() {
    var bytes = Drawings.social();
    return new Download(
        "social.jpg",
        "image/jpeg",
        bytes.length,
        EntityTags.quoted(Digest.of(bytes).hex()),
        Instant.EPOCH,
        Optional.empty(),
        range -> new ByteArrayInputStream(bytes, (int) range.start(), (int) range.length()));
  }

  private static HttpResponse<?> open(Download download, HttpRequest<?> request, String caching)
      throws IOException {
    var answer = download.answer(request);
    answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, caching);
    answer.getHeaders().set("Cross-Origin-Resource-Policy", "cross-origin");
    return answer;
  }
}
