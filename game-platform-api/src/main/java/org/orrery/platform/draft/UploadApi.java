package org.orrery.platform.draft;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.draft.Uploading;
import org.orrery.assetdb.draft.Uploading.Progress;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.Problem;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;

/** Files sent into drafts over as many connections as it takes, by tus 1.0.0. */
@Controller("/api/uploads")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Uploads")
@Refusing
@SecurityRequirement(name = "token")
final class UploadApi {

  private final Uploading uploading;
  private final Idempotent idempotent;

  UploadApi(Uploading uploading, Idempotent idempotent) {
    this.uploading = uploading;
    this.idempotent = idempotent;
  }

  @Options
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(responseCode = "204", description = "Versions, extensions and limits, as headers")
  @Operation(summary = "What this server can do of tus")
  HttpResponse<?> abilities() {
    var response = HttpResponse.noContent();
    Tus.abilities(uploading.mostBytes()).forEach(response::header);
    return response;
  }

  @Post
  @Consumes(MediaType.ALL)
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(
      responseCode = "201",
      description = "The upload; Location is where its bytes go",
      headers = @Header(name = Tus.OFFSET, schema = @Schema(type = "integer")),
      content = @Content(schema = @Schema(ref = "#/components/schemas/Upload")))
  @RequestBody(
      description = "Nothing, or the first bytes",
      content =
          @Content(
              mediaType = Tus.CHUNK_TYPE,
              schema = @Schema(type = "string", format = "binary")))
  @Parameter(
      name = Tus.RESUMABLE,
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = "string", allowableValues = Tus.VERSION))
  @Parameter(
      name = Tus.LENGTH,
      in = ParameterIn.HEADER,
      required = true,
      description = "How many bytes the file has",
      schema = @Schema(type = "integer", format = "int64"))
  @Parameter(
      name = Tus.METADATA,
      in = ParameterIn.HEADER,
      required = true,
      description =
          "asset <base64 of its id>, path <base64>; also unpack (a zip whose entries go under the path), replace (they take the place of all that lies under it) and sha256 (hexadecimal, verified at the end)",
      schema = @Schema(type = "string"))
  @Operation(
      summary = "Begin an upload into a draft of one's own, with its first bytes if you like")
  HttpResponse<?> begin(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @Body @Nullable InputStream content)
      throws IOException {
    try (var bytes = present(content)) {
      Tus.demandVersion(request);
      var hasBytes = hasBytes(request);
      if (hasBytes) {
        Tus.demandChunkType(request);
      }
      var length = Tus.length(request);
      var said = Optional.ofNullable(request.getHeaders().get(Tus.METADATA));
      var announcement = UploadMetadata.announcement(said, length);
      var chunk = Tus.chunk(request, bytes);
      var made =
          idempotent.created(
              request,
              actor,
              length + " " + announcement.metadata(),
              () -> {
                try {
                  var upload = uploading.begin(actor, announcement);
                  return new Idempotent.Made(
                      UploadJson.of(new Progress(upload, 0)), UploadJson.place(upload.id()));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      var location = String.valueOf(made.getHeaders().get(HttpHeaders.LOCATION));
      var id = location.substring(location.lastIndexOf('/') + 1);
      var progress =
          hasBytes ? uploading.append(actor, id, 0, chunk) : uploading.progress(actor, id);
      return told(HttpResponse.status(HttpStatus.CREATED), progress)
          .header(HttpHeaders.LOCATION, location)
          .body(UploadJson.of(progress));
    }
  }

  /** The framework gives no stream of an empty body. */
  private static InputStream present(@Nullable InputStream content) {
    return content == null ? InputStream.nullInputStream() : content;
  }

  private static boolean hasBytes(HttpRequest<?> request) {
    return request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING)
        || request.getContentLength() > 0;
  }

  @Get
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "Uploads that can go on",
      content = @Content(schema = @Schema(ref = "#/components/schemas/UploadList")))
  @Operation(summary = "One's own unfinished uploads, newest first")
  Map<String, Object> open(
      @Parameter(hidden = true) Actor actor,
      @QueryValue Optional<String> asset,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor)
      throws IOException {
    var most = Paging.limit(limit);
    var wanted = asset.map(AssetId::parse);
    var open =
        uploading.open(actor).stream()
            .filter(
                one -> wanted.isEmpty() || one.upload().announcement().asset().equals(wanted.get()))
            .toList();
    var start = cursor.map(last -> after(open, last)).orElse(0);
    var shown = open.subList(start, Math.min(open.size(), start + most));
    return Paging.json(
        shown.stream().map(UploadJson::of).toList(),
        open.size(),
        start + most < open.size() ? Optional.of(shown.getLast().upload().id()) : Optional.empty());
  }

  private static int after(List<Progress> open, String last) {
    for (var place = 0; place < open.size(); place++) {
      if (open.get(place).upload().id().equals(last)) {
        return place + 1;
      }
    }
    throw ProblemException.badRequest("The cursor is none of this list; start again without it.");
  }

  @Get("/{id}")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "How far it is; to HEAD, in headers alone",
      headers = {
        @Header(name = Tus.OFFSET, schema = @Schema(type = "integer")),
        @Header(name = Tus.LENGTH, schema = @Schema(type = "integer"))
      },
      content = @Content(schema = @Schema(ref = "#/components/schemas/Upload")))
  @Operation(
      summary = "How far an upload of one's own is; HEAD, as tus has it, needs Tus-Resumable")
  HttpResponse<?> progress(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @PathVariable String id)
      throws IOException {
    var progress = uploading.progress(actor, id);
    if (request.getMethodName().equals("HEAD")) {
      Tus.demandVersion(request);
    }
    return told(HttpResponse.ok(), progress)
        .header(Tus.LENGTH, Long.toString(progress.upload().length()))
        .header(Tus.METADATA, progress.upload().announcement().metadata())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(UploadJson.of(progress));
  }

  @Patch("/{id}")
  @Consumes(MediaType.ALL)
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(
      responseCode = "204",
      description = "The bytes are kept; with the last of them the draft has the file",
      headers = @Header(name = Tus.OFFSET, schema = @Schema(type = "integer")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = Tus.CHUNK_TYPE,
              schema = @Schema(type = "string", format = "binary")))
  @Parameter(
      name = Tus.RESUMABLE,
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = "string", allowableValues = Tus.VERSION))
  @Parameter(
      name = Tus.OFFSET,
      in = ParameterIn.HEADER,
      required = true,
      description = "How many bytes are there already",
      schema = @Schema(type = "integer", format = "int64"))
  @Parameter(
      name = Tus.CHECKSUM,
      in = ParameterIn.HEADER,
      description = "sha1, sha256, sha512 or md5, a space, and the digest of these bytes in base64",
      schema = @Schema(type = "string"))
  @Operation(summary = "Send the next bytes of an upload")
  HttpResponse<?> append(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body @Nullable InputStream content)
      throws IOException {
    try (var bytes = present(content)) {
      Tus.demandVersion(request);
      Tus.demandChunkType(request);
      var offset = Tus.number(request, Tus.OFFSET);
      return told(
          HttpResponse.noContent(), uploading.append(actor, id, offset, Tus.chunk(request, bytes)));
    }
  }

  @Delete("/{id}")
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(responseCode = "204", description = "It is gone")
  @Parameter(
      name = Tus.RESUMABLE,
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = "string", allowableValues = Tus.VERSION))
  @Operation(summary = "End an upload and drop its bytes; a finished file stays in the draft")
  HttpResponse<?> terminate(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @PathVariable String id)
      throws IOException {
    Tus.demandVersion(request);
    uploading.terminate(actor, id);
    return HttpResponse.noContent();
  }

  @Post("/{id}")
  @Consumes(MediaType.ALL)
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(responseCode = "204", description = "As the method that is named")
  @RequestBody(
      content =
          @Content(
              mediaType = Tus.CHUNK_TYPE,
              schema = @Schema(type = "string", format = "binary")))
  @Parameter(
      name = Tus.METHOD_OVERRIDE,
      in = ParameterIn.HEADER,
      required = true,
      schema =
          @Schema(
              type = "string",
              allowableValues = {"PATCH", "DELETE", "HEAD"}))
  @Operation(summary = "PATCH, DELETE or HEAD for clients that can only POST")
  HttpResponse<?> overridden(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body @Nullable InputStream content)
      throws IOException {
    var method = Optional.ofNullable(request.getHeaders().get(Tus.METHOD_OVERRIDE)).orElse("");
    return switch (method.strip().toUpperCase(Locale.ROOT)) {
      case "PATCH" -> append(request, actor, id, content);
      case "DELETE" -> terminate(request, actor, id);
      case "HEAD" -> {
        Tus.demandVersion(request);
        yield progress(request, actor, id);
      }
      default ->
          throw new ProblemException(
              Problem.of(
                  "method-not-allowed",
                  405,
                  "Not possible here",
                  "A POST here names PATCH, DELETE or HEAD in X-HTTP-Method-Override."));
    };
  }

  private static MutableHttpResponse<Object> told(
      MutableHttpResponse<Object> response, Progress progress) {
    response.header(Tus.OFFSET, Long.toString(progress.offset()));
    return progress.upload().isFinished()
        ? response
        : response.header(Tus.EXPIRES, Tus.date(progress.upload().expiresAt()));
  }
}
