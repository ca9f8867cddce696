package org.orrery.platform.draft;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.release.Releasing;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.DemandsIfMatch;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.HonoursIfMatch;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** Drafts of one's own, and making releases of them. */
@Controller("/api/{assets}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Drafts")
@Refusing
@SecurityRequirement(name = "token")
final class DraftApi {

  private final Depositing depositing;
  private final Releasing releasing;
  private final Idempotent idempotent;
  private final AssetJson json;

  DraftApi(Depositing depositing, Releasing releasing, Idempotent idempotent, AssetJson json) {
    this.depositing = depositing;
    this.releasing = releasing;
    this.idempotent = idempotent;
    this.json = json;
  }

  @Post
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(
      responseCode = "201",
      description = "The draft; Location is where it is edited",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Draft")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/Description")))
  @TakesIdempotencyKey
  @Operation(summary = "Begin a material or game with a description that may be unfinished")
  HttpResponse<Map<String, Object>> begin(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @Body String body) {
    var type = AssetJson.type(assets);
    return idempotent.created(
        request,
        actor,
        body,
        () -> {
          var draft = depositing.begin(actor, type, JsonBody.object(body));
          return new Idempotent.Made(
              json.draft(draft), "/api/" + assets + "/" + draft.id() + "/draft");
        });
  }

  @Get("/{id}/draft")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "The draft, with its ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Draft")))
  @Operation(summary = "A draft, and what still stops its release")
  HttpResponse<?> draft(
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id) {
    return answer(depositing.draft(actor, AssetJson.type(assets), AssetId.parse(id)));
  }

  @Put("/{id}/draft")
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "The draft, with its new ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Draft")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/Description")))
  @DemandsIfMatch
  @Operation(summary = "Replace the description; needs If-Match")
  HttpResponse<?> describe(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @Body String body) {
    return answer(
        depositing.describe(
            actor,
            AssetJson.type(assets),
            AssetId.parse(id),
            JsonBody.object(body),
            EntityTags.demanded(request)));
  }

  @Patch("/{id}/draft")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "The draft, with its new ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Draft")))
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(ref = "#/components/schemas/Description")),
        @Content(
            mediaType = "application/merge-patch+json",
            schema = @Schema(ref = "#/components/schemas/Description"))
      })
  @DemandsIfMatch
  @Operation(summary = "Change the description by a JSON Merge Patch; needs If-Match")
  HttpResponse<?> amend(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @Body String body) {
    return answer(
        depositing.amend(
            actor,
            AssetJson.type(assets),
            AssetId.parse(id),
            JsonBody.object(body),
            EntityTags.demanded(request)));
  }

  @Delete("/{id}/draft")
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(responseCode = "204", description = "It is gone")
  @DemandsIfMatch
  @Operation(summary = "Drop an asset that has no release, whole; needs If-Match")
  HttpResponse<?> discard(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id) {
    depositing.discard(
        actor, AssetJson.type(assets), AssetId.parse(id), EntityTags.demanded(request));
    return HttpResponse.noContent();
  }

  @Post("/{id}/draft/release")
  @Consumes(MediaType.ALL)
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(
      responseCode = "201",
      description = "The release",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Release")))
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/ReleaseWanted")))
  @HonoursIfMatch
  @TakesIdempotencyKey
  @Operation(summary = "Make the draft, as it is, the next release")
  HttpResponse<Map<String, Object>> release(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @Body @Nullable String body) {
    var type = AssetJson.type(assets);
    var asset = AssetId.parse(id);
    var text = body == null ? "" : body;
    return idempotent.created(
        request,
        actor,
        text,
        () -> {
          try {
            var release =
                releasing.release(
                    actor, type, asset, JsonBody.objectOrNone(text), EntityTags.sent(request));
            return new Idempotent.Made(
                json.release(release, "waiting"),
                "/api/" + assets + "/" + asset + "?release=" + release.number());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private HttpResponse<?> answer(Draft draft) {
    return HttpResponse.ok(json.draft(draft))
        .header(HttpHeaders.ETAG, EntityTags.of(draft.version()));
  }
}
