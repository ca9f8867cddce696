package org.orrery.platform.preview;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Reading;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.asset.Download;
import org.orrery.platform.asset.FileUrls;
import org.orrery.platform.asset.Sources;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.Refusing;

/** What can be seen of one's own draft before it is released. Nobody else sees any of it. */
@Controller("/api/{assets}/{id}/draft")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Drafts")
@Refusing
final class DraftPreviewApi {

  /** As in {@code /api/materials/{id}/draft/files/}. */
  private static final int SEGMENTS_BEFORE_FILE = 5;

  private final Depositing depositing;
  private final Deriving deriving;
  private final Reading reading;
  private final Previews previews;

  DraftPreviewApi(Depositing depositing, Deriving deriving, Reading reading, Previews previews) {
    this.depositing = depositing;
    this.deriving = deriving;
    this.reading = reading;
    this.previews = previews;
  }

  @Get("/previews")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "What can be shown of each file; what is waiting is being made from now on",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Previews")))
  @Operation(summary = "What can be shown of a draft's files before it is released")
  HttpResponse<List<Map<String, Object>>> previews(
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id) {
    return HttpResponse.ok(PreviewJson.previews(previews.of(draft(actor, assets, id))))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  @Get(value = "/derivatives/{digest}", produces = "*/*")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "The whole",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "304", description = "They are known: If-None-Match named them")
  @Operation(summary = "The bytes of what was made out of a draft's file, by their SHA-256")
  HttpResponse<?> derivative(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @PathVariable @Parameter(description = "64 hexadecimal digits") String digest)
      throws IOException {
    var draft = draft(actor, assets, id);
    var output =
        deriving.output(
            draft.files().stream().map(AssetFile::digest).toList(), PreviewApi.digest(digest));
    return DerivativeDownload.of(deriving, output, draft.updatedAt()).answer(request);
  }

  @Get(value = "/files/{path:.+}", produces = "*/*")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "The whole",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "206",
      description = "The range that was asked for",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "304", description = "They are known: If-None-Match named them")
  @Operation(summary = "The bytes of a draft's file, whole or in part")
  HttpResponse<?> file(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @PathVariable String path)
      throws IOException {
    var draft = draft(actor, assets, id);
    var wanted = FileUrls.requested(request, SEGMENTS_BEFORE_FILE);
    var file =
        draft
            .file(wanted)
            .orElseThrow(() -> new Refusal.NotFound("The draft has no file “" + wanted + "”."));
    return new Download(
            file.path().name(),
            file.mediaType(),
            file.size(),
            EntityTags.quoted(file.digest().hex()),
            draft.updatedAt(),
            Optional.of(file.digest()),
            Sources.of(reading, file))
        .answer(request);
  }

  private Draft draft(Actor actor, String assets, String id) {
    return depositing.draft(actor, AssetJson.type(assets), AssetId.parse(id));
  }
}
