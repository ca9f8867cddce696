package org.orrery.platform.draft;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.draft.Checks;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.asset.FileUrls;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.HonoursIfMatch;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;

/** Files of drafts of one's own. */
@Controller("/api/{assets}/{id}/draft/files")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Drafts")
@Refusing
@SecurityRequirement(name = "token")
final class DraftFileApi {

  /** As in {@code /api/materials/{id}/draft/files/}. */
  private static final int SEGMENTS_BEFORE_FILE = 5;

  private final Depositing depositing;

  DraftFileApi(Depositing depositing) {
    this.depositing = depositing;
  }

  @Put("/{path:.+}")
  @Consumes(MediaType.ALL)
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "The file, which was there before",
      content = @Content(schema = @Schema(ref = "#/components/schemas/FilePut")))
  @ApiResponse(
      responseCode = "201",
      description = "The new file",
      content = @Content(schema = @Schema(ref = "#/components/schemas/FilePut")))
  @RequestBody(
      required = true,
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @HonoursIfMatch
  @Parameter(
      name = "Repr-Digest",
      in = ParameterIn.HEADER,
      description = "Digest of the bytes, verified (RFC 9530)",
      schema = @Schema(type = "string"))
  @Operation(summary = "Put a file's bytes; with unpack=true the entries of a zip below the path")
  HttpResponse<?> put(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @PathVariable String path,
      @QueryValue Optional<Boolean> unpack,
      @QueryValue
          @Parameter(
              description = "With unpack=true: the entries take the place of all below the path")
          Optional<Boolean> replace,
      @Body @Nullable InputStream content)
      throws IOException {
    var others = others(unpack, replace, path);
    try (var bytes = present(content)) {
      return unpack.orElse(false)
          ? unpack(
              request,
              actor,
              assets,
              id,
              Optional.of(path).filter(at -> !at.equals(".")),
              others,
              bytes)
          : put(request, actor, assets, id, bytes);
    }
  }

  @Put
  @Consumes(MediaType.ALL)
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(
      responseCode = "201",
      description = "The files",
      content = @Content(schema = @Schema(ref = "#/components/schemas/FileList")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  @HonoursIfMatch
  @Parameter(
      name = "Repr-Digest",
      in = ParameterIn.HEADER,
      description = "Digest of the bytes, verified (RFC 9530)",
      schema = @Schema(type = "string"))
  @Operation(summary = "Put the entries of a zip as files, with unpack=true")
  HttpResponse<?> putAtTop(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @QueryValue Optional<Boolean> unpack,
      @Body @Nullable InputStream content)
      throws IOException {
    try (var bytes = present(content)) {
      return unpack.orElse(false)
          ? unpack(request, actor, assets, id, Optional.empty(), Depositing.Others.STAY, bytes)
          : put(request, actor, assets, id, bytes);
    }
  }

  /** The framework gives no stream of an empty body. */
  private static InputStream present(@Nullable InputStream content) {
    return content == null ? InputStream.nullInputStream() : content;
  }

  private static Depositing.Others others(
      Optional<Boolean> unpack, Optional<Boolean> replace, String path) {
    if (!replace.orElse(false)) {
      return Depositing.Others.STAY;
    }
    if (!unpack.orElse(false) || path.equals(".")) {
      throw new Refusal.Invalid(
          new Violation(
              "/replace", "Only a zip that is unpacked into a folder replaces what is there."));
    }
    return Depositing.Others.GO;
  }

  private HttpResponse<?> unpack(
      HttpRequest<?> request,
      Actor actor,
      String assets,
      String id,
      Optional<String> under,
      Depositing.Others others,
      InputStream content)
      throws IOException {
    var put =
        depositing.unpack(
            actor,
            AssetJson.type(assets),
            AssetId.parse(id),
            under.map(path -> FileUrls.requested(request, SEGMENTS_BEFORE_FILE)),
            others,
            content,
            checks(request),
            EntityTags.sent(request));
    var files = put.stream().map(one -> AssetJson.file(one.file())).toList();
    return HttpResponse.status(HttpStatus.CREATED)
        .body(Paging.json(files, files.size(), Optional.empty()));
  }

  private HttpResponse<?> put(
      HttpRequest<?> request, Actor actor, String assets, String id, InputStream content)
      throws IOException {
    var put =
        depositing.put(
            actor,
            AssetJson.type(assets),
            AssetId.parse(id),
            FileUrls.requested(request, SEGMENTS_BEFORE_FILE),
            content,
            checks(request),
            EntityTags.sent(request));
    return HttpResponse.status(put.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(AssetJson.file(put.file()));
  }

  private static Checks checks(HttpRequest<?> request) {
    var digests = new HashMap<String, byte[]>();
    for (var field : new String[] {"Repr-Digest", "Content-Digest"}) {
      digests.putAll(Checks.digestField(Optional.ofNullable(request.getHeaders().get(field))));
    }
    var length = request.getHeaders().get(HttpHeaders.CONTENT_LENGTH);
    return new Checks(
        length == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(length)), digests);
  }

  @Patch("/{path:.+}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(responseCode = "204", description = "It is changed")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(ref = "#/components/schemas/FilePatch")),
        @Content(
            mediaType = "application/merge-patch+json",
            schema = @Schema(ref = "#/components/schemas/FilePatch"))
      })
  @HonoursIfMatch
  @Operation(summary = "Change licence, role or description of a file by a JSON Merge Patch")
  HttpResponse<?> amend(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @PathVariable String path,
      @Body String body) {
    Map<String, Object> patch = JsonBody.object(body);
    depositing.amendFile(
        actor,
        AssetJson.type(assets),
        AssetId.parse(id),
        FileUrls.requested(request, SEGMENTS_BEFORE_FILE),
        patch,
        EntityTags.sent(request));
    return HttpResponse.noContent();
  }

  @Delete("/{path:.+}")
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(responseCode = "204", description = "It is taken out")
  @HonoursIfMatch
  @Operation(summary = "Take a file, or a whole folder, out of the draft")
  HttpResponse<?> remove(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @PathVariable String path,
      @QueryValue
          @Parameter(description = "Whether the path is a folder, of which all files go at once")
          Optional<Boolean> folder) {
    var type = AssetJson.type(assets);
    var asset = AssetId.parse(id);
    var place = FileUrls.requested(request, SEGMENTS_BEFORE_FILE);
    if (folder.orElse(false)) {
      depositing.removeFolder(actor, type, asset, place, EntityTags.sent(request));
    } else {
      depositing.removeFile(actor, type, asset, place, EntityTags.sent(request));
    }
    return HttpResponse.noContent();
  }
}
