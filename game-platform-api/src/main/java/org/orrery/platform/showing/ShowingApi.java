package org.orrery.platform.showing;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.showing.Entering;
import org.orrery.assetdb.showing.Showing;
import org.orrery.assetdb.showing.ShowingId;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.HonoursIfMatch;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** Where a game was shown. */
@Controller("/api/games/{id}/showings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Institutions")
@Refusing
final class ShowingApi {

  private final Entering entering;
  private final Idempotent idempotent;

  ShowingApi(Entering entering, Idempotent idempotent) {
    this.entering = entering;
    this.idempotent = idempotent;
  }

  @Get
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "#/components/schemas/ShowingList")))
  @Operation(summary = "Where a game was shown, the latest first")
  Map<String, Object> list(
      @PathVariable String id,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    var game = AssetId.parse(id);
    var most = Paging.limit(limit);
    var some = entering.of(game, cursor.map(ShowingId::parse), most + 1);
    var shown = some.subList(0, Math.min(most, some.size()));
    return Paging.json(
        shown.stream().map(ShowingApi::json).toList(),
        entering.count(game),
        some.size() > most ? Optional.of(shown.getLast().id().value()) : Optional.empty());
  }

  @Post
  @Needs(Act.KEEP_SHOWINGS)
  @ApiResponse(
      responseCode = "201",
      description = "The entry",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Showing")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/ShowingWritten")))
  @TakesIdempotencyKey
  @SecurityRequirement(name = "token")
  @Operation(summary = "Say where one's own game was shown")
  HttpResponse<Map<String, Object>> enter(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body String body) {
    return idempotent.created(
        request,
        actor,
        body,
        () ->
            new Idempotent.Made(
                json(entering.enter(actor, AssetId.parse(id), JsonBody.object(body))), ""));
  }

  @Patch("/{showing}")
  @Needs(Act.KEEP_SHOWINGS)
  @ApiResponse(
      responseCode = "200",
      description = "The entry",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Showing")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/ShowingPatch")))
  @HonoursIfMatch
  @SecurityRequirement(name = "token")
  @Operation(summary = "Change an entry by a JSON merge patch; what changed is confirmed no longer")
  HttpResponse<Map<String, Object>> amend(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @PathVariable String showing,
      @Body String body) {
    var after =
        entering.amend(
            actor,
            AssetId.parse(id),
            ShowingId.parse(showing),
            JsonBody.object(body),
            EntityTags.sent(request));
    return HttpResponse.ok(json(after)).header(HttpHeaders.ETAG, EntityTags.of(after.version()));
  }

  @Delete("/{showing}")
  @Needs(Act.KEEP_SHOWINGS)
  @ApiResponse(responseCode = "204", description = "It is gone")
  @HonoursIfMatch
  @SecurityRequirement(name = "token")
  @Operation(summary = "Take an entry away")
  HttpResponse<?> remove(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @PathVariable String showing) {
    entering.remove(actor, AssetId.parse(id), ShowingId.parse(showing), EntityTags.sent(request));
    return HttpResponse.noContent();
  }

  private static Map<String, Object> json(Showing showing) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", showing.id().value());
    json.putAll(showing.occasion().toJson());
    json.put("confirmed", showing.isConfirmed());
    json.put("enteredAt", showing.enteredAt().toString());
    return json;
  }
}
