package org.orrery.platform.review;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
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
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.review.Conversing;
import org.orrery.assetdb.review.Desk;
import org.orrery.assetdb.review.Place;
import org.orrery.assetdb.review.Reviewing;
import org.orrery.assetdb.review.State;
import org.orrery.assetdb.review.SubmissionId;
import org.orrery.assetdb.review.Submitting;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.HonoursIfMatch;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** The queue of games that were handed in, and judging them. */
@Controller("/api/submissions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Review")
@Refusing
@SecurityRequirement(name = "token")
final class SubmissionApi {

  private final Submitting submitting;
  private final Reviewing reviewing;
  private final Conversing conversing;
  private final Desk desk;
  private final Idempotent idempotent;
  private final SubmissionJson json;

  SubmissionApi(
      Submitting submitting,
      Reviewing reviewing,
      Conversing conversing,
      Desk desk,
      Idempotent idempotent,
      SubmissionJson json) {
    this.submitting = submitting;
    this.reviewing = reviewing;
    this.conversing = conversing;
    this.desk = desk;
    this.idempotent = idempotent;
    this.json = json;
  }

  @Get
  @Needs(Act.JUDGE_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "#/components/schemas/SubmissionList")))
  @Operation(
      summary = "Submissions of all games, those first that wait longest; state may be repeated")
  Map<String, Object> queue(
      @Parameter(hidden = true) Actor actor,
      @QueryValue Optional<List<String>> state,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    var states = states(state.orElse(List.of()));
    var most = Paging.limit(limit);
    var some = desk.queue(actor, states, cursor.map(SubmissionApi::place), most + 1);
    var shown = some.subList(0, Math.min(most, some.size()));
    return Paging.json(
        shown.stream().map(json::listed).toList(),
        desk.count(actor, states),
        some.size() > most ? Optional.of(place(shown.getLast()).text()) : Optional.empty());
  }

  private static Place place(String cursor) {
    try {
      return Place.parse(cursor);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest("The cursor is none of this list; start again without it.");
    }
  }

  private static Place place(Desk.Waiting waiting) {
    var course = waiting.submission().course();
    return new Place(course.current().submittedAt(), course.id().value());
  }

  /** The states of the words; all where there is none. */
  private static EnumSet<State> states(List<String> words) {
    var states = EnumSet.noneOf(State.class);
    try {
      words.stream().map(State::of).forEach(states::add);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
    return states.isEmpty() ? EnumSet.allOf(State.class) : states;
  }

  @Get("/{id}")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "It, as far as the reader may see it",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Submission")))
  @Operation(summary = "A submission with its reviews, messages and history")
  HttpResponse<?> one(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    return answer(actor, SubmissionId.parse(id));
  }

  /** A submission as the actor sees it, with the tag of its version. */
  private HttpResponse<?> answer(Actor actor, SubmissionId id) {
    var opened = desk.open(actor, id);
    var whole = json.whole(opened);
    var bytes = Json.text(whole).getBytes(StandardCharsets.UTF_8);
    return HttpResponse.ok(whole).header(HttpHeaders.ETAG, EntityTags.of(opened.version(), bytes));
  }

  @Put("/{id}/reviews/me")
  @Needs(Act.JUDGE_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "The review",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Review")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/ReviewWritten")))
  @HonoursIfMatch
  @Operation(
      summary =
          "Judge the release, or change the judgement until it is decided; If-Match is of the submission")
  Map<String, Object> review(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body String body) {
    return SubmissionJson.review(
        reviewing.review(
            actor, SubmissionId.parse(id), JsonBody.object(body), EntityTags.sent(request)));
  }

  @Post("/{id}/recusals")
  @Needs(Act.JUDGE_GAMES)
  @ApiResponse(
      responseCode = "201",
      description = "The recusal",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Recusal")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/ReasonGiven")))
  @HonoursIfMatch
  @TakesIdempotencyKey
  @Operation(summary = "Say that one will not judge it; If-Match is of the submission")
  HttpResponse<Map<String, Object>> recuse(
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
                SubmissionJson.recusal(
                    reviewing.recuse(
                        actor,
                        SubmissionId.parse(id),
                        JsonBody.object(body),
                        EntityTags.sent(request))),
                ""));
  }

  @Post("/{id}/messages")
  @Needs(Act.SUBMIT_GAMES)
  @ApiResponse(
      responseCode = "201",
      description = "The message",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Message")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/MessageWritten")))
  @TakesIdempotencyKey
  @Operation(summary = "Say something to the depositor and the curators")
  HttpResponse<Map<String, Object>> say(
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
                SubmissionJson.message(
                    conversing.say(actor, SubmissionId.parse(id), JsonBody.object(body))),
                ""));
  }

  @Post("/{id}/decision")
  @Needs(Act.JUDGE_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "The submission",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Submission")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/DecisionWritten")))
  @HonoursIfMatch
  @Operation(summary = "End the round; 409 names what is missing")
  HttpResponse<?> decide(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body String body) {
    var submission = SubmissionId.parse(id);
    reviewing.decide(actor, submission, JsonBody.object(body), EntityTags.sent(request));
    return answer(actor, submission);
  }

  @Post("/{id}/appeal")
  @Needs(Act.SUBMIT_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "The submission, open again",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Submission")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/ReasonGiven")))
  @HonoursIfMatch
  @Operation(summary = "Ask other curators, once")
  HttpResponse<?> appeal(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body String body) {
    var submission = SubmissionId.parse(id);
    submitting.appeal(actor, submission, JsonBody.object(body), EntityTags.sent(request));
    return answer(actor, submission);
  }

  @Post("/{id}/withdrawal")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.ALL})
  @Needs(Act.SUBMIT_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "The submission",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Submission")))
  @HonoursIfMatch
  @Operation(summary = "Take it back")
  HttpResponse<?> withdraw(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @PathVariable String id) {
    var submission = SubmissionId.parse(id);
    submitting.withdraw(actor, submission, EntityTags.sent(request));
    return answer(actor, submission);
  }
}
