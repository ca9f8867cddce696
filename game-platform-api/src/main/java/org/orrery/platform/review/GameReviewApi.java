package org.orrery.platform.review;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.review.Desk;
import org.orrery.assetdb.review.Submitting;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** Handing games in, and what the public is told of it. */
@Controller("/api/games/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Review")
@Refusing
final class GameReviewApi {

  private final Submitting submitting;
  private final Desk desk;
  private final Idempotent idempotent;
  private final SubmissionJson json;

  GameReviewApi(Submitting submitting, Desk desk, Idempotent idempotent, SubmissionJson json) {
    this.submitting = submitting;
    this.desk = desk;
    this.idempotent = idempotent;
    this.json = json;
  }

  @Post("/submissions")
  @Needs(Act.SUBMIT_GAMES)
  @ApiResponse(
      responseCode = "201",
      description = "The open submission",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Submission")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/SubmissionWanted")))
  @TakesIdempotencyKey
  @Operation(summary = "Hand a release in for judgement; judgements bind to its digest")
  @SecurityRequirement(name = "token")
  HttpResponse<Map<String, Object>> submit(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body String body) {
    return idempotent.created(
        request,
        actor,
        body,
        () -> {
          var open = submitting.submit(actor, AssetId.parse(id), JsonBody.object(body));
          return new Idempotent.Made(json.listed(open), "/api/submissions/" + open.course().id());
        });
  }

  @Get("/submissions")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "They, newest first",
      content = @Content(schema = @Schema(ref = "#/components/schemas/SubmissionList")))
  @Operation(summary = "The submissions of a game, for its depositors and curators")
  @SecurityRequirement(name = "token")
  Map<String, Object> of(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    var items = submitting.of(actor, AssetId.parse(id)).stream().map(json::listed).toList();
    return Paging.json(items, items.size(), Optional.empty());
  }

  @Get("/decisions")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "They, newest first",
      content = @Content(schema = @Schema(ref = "#/components/schemas/DecisionList")))
  @Operation(summary = "What was decided about a game, release by release, and why")
  Map<String, Object> decisions(@PathVariable String id) {
    var items = desk.decisions(AssetId.parse(id)).stream().map(SubmissionJson::decided).toList();
    return Paging.json(items, items.size(), Optional.empty());
  }
}
