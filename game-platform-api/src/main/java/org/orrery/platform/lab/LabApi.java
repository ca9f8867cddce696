package org.orrery.platform.lab;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
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
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.lab.LabRun;
import org.orrery.assetdb.lab.Testing;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.Download;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;

/** Trials of a game in the kiosk lab, for its depositors and curators. */
@Controller("/api/games/{id}/lab-runs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Kiosk lab")
@Refusing
@SecurityRequirement(name = "token")
final class LabApi {

  private static final int MOST_LISTED = 100;

  private final Testing testing;

  LabApi(Testing testing) {
    this.testing = testing;
  }

  @Post
  @Needs(Act.TEST_GAMES)
  @ApiResponse(
      responseCode = "202",
      description = "A trial that waits now",
      content = @Content(schema = @Schema(ref = "#/components/schemas/LabRun")))
  @ApiResponse(
      responseCode = "200",
      description = "A trial of the same bytes that is under way, or was made before",
      content = @Content(schema = @Schema(ref = "#/components/schemas/LabRun")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/LabRunWanted")))
  @Operation(summary = "Have a release tried in the kiosk lab")
  HttpResponse<Map<String, Object>> want(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, @Body String body) {
    var served = testing.want(actor, AssetId.parse(id), JsonBody.object(body));
    return HttpResponse.<Map<String, Object>>status(
            served.isNew() ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .header(HttpHeaders.LOCATION, LabJson.address(served.run()))
        .body(LabJson.listed(served.run()));
  }

  @Get
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "They, newest first; the last hundred",
      content = @Content(schema = @Schema(ref = "#/components/schemas/LabRunList")))
  @Operation(summary = "The trials of a game")
  Map<String, Object> list(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    var runs = testing.of(actor, AssetId.parse(id));
    return Paging.json(
        runs.stream().limit(MOST_LISTED).map(LabJson::listed).toList(),
        runs.size(),
        Optional.empty());
  }

  @Get("/{number}")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "It, with the report where it is finished",
      content = @Content(schema = @Schema(ref = "#/components/schemas/LabRun")))
  @Operation(summary = "A trial, how far it is, and what it found")
  Map<String, Object> one(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, @PathVariable int number)
      throws IOException {
    var run = testing.one(actor, AssetId.parse(id), number);
    return switch (run) {
      case LabRun.Finished finished -> LabJson.whole(finished, testing.report(finished));
      case LabRun.Waiting waiting -> LabJson.listed(waiting);
      case LabRun.Running running -> LabJson.listed(running);
      case LabRun.Failed failed -> LabJson.listed(failed);
      case LabRun.Unavailable unavailable -> LabJson.listed(unavailable);
    };
  }

  @Get(value = "/{number}/pictures/{digest}", produces = "*/*")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "The whole",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "304", description = "It is known: If-None-Match named it")
  @Operation(summary = "A picture of a finished trial, by its SHA-256")
  HttpResponse<?> picture(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @PathVariable int number,
      @PathVariable @Parameter(description = "64 hexadecimal digits") String digest)
      throws IOException {
    var game = AssetId.parse(id);
    var picture = testing.picture(actor, game, number, sha256(digest));
    var run = testing.one(actor, game, number);
    return new Download(
            picture.role() + ".jpg",
            picture.mediaType(),
            picture.size(),
            EntityTags.quoted(picture.digest().hex()),
            run.ticket().wantedAt(),
            Optional.of(picture.digest()),
            range -> testing.open(picture, range))
        .answer(request);
  }

  private static Digest sha256(String hex) {
    try {
      return Digest.parse("sha256:" + hex);
    } catch (IllegalArgumentException e) {
      throw new Refusal.NotFound("The trial shows no such picture.");
    }
  }
}
