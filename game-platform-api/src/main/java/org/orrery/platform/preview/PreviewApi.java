package org.orrery.platform.preview;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.asset.Download;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.Refusing;

/** What can be seen of a release, for everybody who may have its bytes. */
@Controller("/api/{assets}/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Previews")
@Refusing
final class PreviewApi {

  static final int SMALLEST = 64;
  private static final int USUAL = 256;
  private static final int LARGEST = 1024;

  /** It may become another when a recipe does, or be withdrawn. */
  private static final String FOR_A_WHILE = "public, max-age=300";

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String FOR_ONE = "private, no-cache";

  private final Reading reading;
  private final Deriving deriving;
  private final Previews previews;

  PreviewApi(Reading reading, Deriving deriving, Previews previews) {
    this.reading = reading;
    this.deriving = deriving;
    this.previews = previews;
  }

  @Get(value = "/thumbnail", produces = "*/*")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The picture; a drawing of its kind where there is none that may be seen",
      content =
          @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "304", description = "It is known: If-None-Match named it")
  @Parameter(
      name = "size",
      in = ParameterIn.QUERY,
      description = "Most pixels of its longest side",
      schema = @Schema(type = "integer", minimum = "64", maximum = "1024", defaultValue = "256"))
  @Operation(summary = "A picture that stands for the asset")
  HttpResponse<?> thumbnail(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @QueryValue Optional<Integer> size,
      @QueryValue Optional<Integer> release)
      throws IOException {
    int most = size.orElse(USUAL);
    if (most < SMALLEST || most > LARGEST) {
      throw ProblemException.badRequest("A thumbnail's size is 64 to 1024 pixels.");
    }
    var found = find(assets, id, release);
    var picture =
        maySee(actor, found)
            ? previews.thumbnail(found).map(thumbnail -> thumbnail.within(most))
            : Optional.<Derivative.Output>empty();
    return picture.isPresent()
        ? served(request, found, picture.get(), FOR_A_WHILE)
        : drawing(request, found, most);
  }

  private HttpResponse<?> drawing(HttpRequest<?> request, Release release, int size)
      throws IOException {
    var png = Drawings.png(kind(release), size);
    return cached(
        new Download(
                kind(release) + ".png",
                "image/png",
                png.length,
                EntityTags.quoted(Digest.of(png).hex()),
                release.releasedAt(),
                Optional.empty(),
                range -> new ByteArrayInputStream(png, (int) range.start(), (int) range.length()))
            .answer(request),
        reading.embargo(release).isPresent() ? FOR_ONE : FOR_A_WHILE);
  }

  private static String kind(Release release) {
    return release.description() instanceof MaterialDescription material
        ? material.kind().orElse(Kind.DOCUMENT).word()
        : AssetType.GAME.word();
  }

  private boolean maySee(Actor actor, Release release) {
    try {
      reading.demandBytes(actor, release);
      return true;
    } catch (Refusal.Forbidden e) {
      return false;
    }
  }

  @Get("/previews")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "What can be shown of each file, or why nothing can",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Previews")))
  @Operation(summary = "What can be shown of a release's files")
  HttpResponse<List<Map<String, Object>>> previews(
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @QueryValue Optional<Integer> release) {
    var found = find(assets, id, release);
    reading.demandBytes(actor, found);
    return HttpResponse.ok(PreviewJson.previews(previews.of(found)))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  @Get(value = "/derivatives/{digest}", produces = "*/*")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The whole",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "206",
      description = "The range that was asked for",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "304", description = "They are known: If-None-Match named them")
  @Operation(summary = "The bytes of what was made out of a release's file, by their SHA-256")
  HttpResponse<?> derivative(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable @Parameter(description = "64 hexadecimal digits") String digest,
      @PathVariable String id,
      @QueryValue Optional<Integer> release)
      throws IOException {
    var found = find(assets, id, release);
    reading.demandBytes(actor, found);
    return served(request, found, deriving.output(found, digest(digest)), FOR_EVER);
  }

  private HttpResponse<?> served(
      HttpRequest<?> request, Release release, Derivative.Output output, String caching)
      throws IOException {
    return cached(
        DerivativeDownload.of(deriving, output, release.releasedAt()).answer(request),
        reading.embargo(release).isPresent() ? FOR_ONE : caching);
  }

  private static MutableHttpResponse<?> cached(MutableHttpResponse<?> response, String how) {
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, how);
    if (how.equals(FOR_A_WHILE)) {
      // Other sites show what stands for an asset: feeds, link previews, cards.
      response.getHeaders().set("Cross-Origin-Resource-Policy", "cross-origin");
    }
    return response;
  }

  /** The digest that an address names. */
  static Digest digest(String hex) {
    try {
      return new Digest(hex);
    } catch (IllegalArgumentException e) {
      throw new Refusal.NotFound("There is no such preview.");
    }
  }

  private Release find(String assets, String id, Optional<Integer> number) {
    return reading.release(
        AssetJson.type(assets), AssetId.parse(id), number.map(AssetJson::releaseNumber));
  }
}
