package org.orrery.platform.asset;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
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
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.credit.Crediting;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.usage.Asked;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;

/** What is released, for everybody. */
@Controller("/api/{assets}/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Assets")
@Refusing
final class AssetApi {

  /** As in {@code /api/materials/{id}/files/}. */
  private static final int SEGMENTS_BEFORE_FILE = 4;

  private final Reading reading;
  private final Releases releases;
  private final Crediting crediting;
  private final Measuring measuring;
  private final AssetJson json;
  private final ProcessingJson processing;

  AssetApi(
      Reading reading,
      Releases releases,
      Crediting crediting,
      Measuring measuring,
      AssetJson json,
      ProcessingJson processing) {
    this.reading = reading;
    this.releases = releases;
    this.crediting = crediting;
    this.measuring = measuring;
    this.json = json;
    this.processing = processing;
  }

  @Get
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The release",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Release")))
  @Operation(summary = "The newest release of a material or game, or another by its number")
  Map<String, Object> release(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @QueryValue Optional<Integer> release) {
    var found = find(assets, id, release);
    Asked.view(request, found);
    var shown =
        json.released(
            found,
            processing.stage(found),
            reading.withdrawal(found),
            reading.withdrawnMaterials(found));
    shown.put("files", measuring.files(actor, found));
    shown.put("credits", Crediting.json(crediting.of(found)));
    return shown;
  }

  @Get("/releases")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "#/components/schemas/ReleaseList")))
  @Operation(summary = "All releases, newest first")
  Map<String, Object> releases(
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    var newest = find(assets, id, Optional.empty());
    var most = Paging.limit(limit);
    var before = cursor.map(AssetApi::number).orElse(Integer.MAX_VALUE);
    var some = releases.of(newest.asset(), before, most + 1);
    var next =
        some.size() > most
            ? Optional.of(cursor(some.get(most - 1).number()))
            : Optional.<String>empty();
    return Paging.json(
        some.stream().limit(most).map(AssetJson::listed).toList(), newest.number(), next);
  }

  private static String cursor(int number) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("r" + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static int number(String cursor) {
    try {
      var text =
          new String(
              Base64.getUrlDecoder().decode(cursor), java.nio.charset.StandardCharsets.UTF_8);
      if (text.matches("r\\d{1,9}")) {
        return Integer.parseInt(text.substring(1));
      }
    } catch (IllegalArgumentException e) {
      // Said below: one sentence serves both.
    }
    throw ProblemException.badRequest("The cursor is none of this list; start again without it.");
  }

  @Get("/processing")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The state, or with Accept: text/event-stream each change of it",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Processing")))
  @Operation(summary = "How far the files of the newest release are processed")
  @Produces({"application/json", "text/event-stream"})
  HttpResponse<?> processing(
      HttpRequest<?> request,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id) {
    var found = find(assets, id, Optional.empty());
    demandProcessing(found);
    var wantsEvents =
        request.getHeaders().accept().stream()
            .anyMatch(type -> type.getName().equals("text/event-stream"));
    return wantsEvents
        ? processing.events(found)
        : HttpResponse.ok(processing.json(found)).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  /** Nothing is read of what is withdrawn, so nobody waits for it. */
  private void demandProcessing(Release release) {
    var withdrawal = reading.withdrawal(release);
    if (withdrawal.isPresent()) {
      throw new Refusal.Withdrawn("It was withdrawn: " + withdrawal.get().reason());
    }
  }

  @Get(value = "/files/{path:.+}", produces = "*/*")
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
  @ApiResponse(
      responseCode = "307",
      description = "The whole is to be had at Location for a while, where bytes lie in a bucket")
  @Parameter(
      name = "Range",
      in = ParameterIn.HEADER,
      description = "One range of bytes (RFC 9110)",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      description = "Tags that are known already",
      schema = @Schema(type = "string"))
  @Operation(summary = "The bytes of a file, whole or in part")
  HttpResponse<?> file(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @PathVariable String path,
      @QueryValue Optional<Integer> release)
      throws IOException {
    var found = find(assets, id, release);
    reading.demandBytes(actor, found);
    Asked.download(request, found, path);
    var file = reading.file(found, FileUrls.requested(request, SEGMENTS_BEFORE_FILE));
    var elsewhere = Redirecting.elsewhere(request, reading, file);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    return new Download(
            file.path().name(),
            file.mediaType(),
            file.size(),
            EntityTags.quoted(file.digest().hex()),
            found.releasedAt(),
            Optional.of(file.digest()),
            Sources.of(reading, file))
        .answer(request);
  }

  @Get(value = "/archive", produces = "*/*")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The whole",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "206",
      description = "The range that was asked for",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "304", description = "It is known: If-None-Match named it")
  @Parameter(
      name = "Range",
      in = ParameterIn.HEADER,
      description = "One range of bytes (RFC 9110)",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      description = "Tags that are known already",
      schema = @Schema(type = "string"))
  @Operation(summary = "A release as one zip, whole or in part")
  HttpResponse<?> archive(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @QueryValue Optional<Integer> release,
      @QueryValue
          @Parameter(
              description = "bagit gives a bag (RFC 8493)",
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"zip", "bagit"}))
          Optional<String> format)
      throws IOException {
    var found = find(assets, id, release);
    reading.demandBytes(actor, found);
    Asked.download(request, found, "/archive");
    var archive =
        switch (format.orElse("zip")) {
          case "zip" -> reading.archive(found);
          case "bagit" -> reading.bag(found);
          default ->
              throw ProblemException.badRequest(
                  "An archive is to be had as zip or bagit, not “" + format.get() + "”.");
        };
    return new Download(
            archive.name(),
            "application/zip",
            archive.size(),
            EntityTags.quoted(archive.layout().hex()),
            found.releasedAt(),
            Optional.empty(),
            Sources.of(archive))
        .answer(request)
        .header(
            HttpHeaders.LINK,
            "</" + found.type().plural() + "/" + found.asset() + ">; rel=\"collection\"");
  }

  private Release find(String assets, String id, Optional<Integer> number) {
    return reading.release(
        AssetJson.type(assets), AssetId.parse(id), number.map(AssetJson::releaseNumber));
  }
}
