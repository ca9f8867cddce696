package org.orrery.platform.review;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.review.Conversing;
import org.orrery.assetdb.review.Desk;
import org.orrery.assetdb.review.Reviewing;
import org.orrery.assetdb.review.State;
import org.orrery.assetdb.review.SubmissionId;
import org.orrery.assetdb.review.Submitting;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.ProblemException;
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
    var some = desk.queue(actor, states, cursor.map(SubmissionId::parse), most + 1);
    var shown = some.subList(0, Math.min(most, some.size()));
    return Paging.json(
        shown.stream().map(json::listed).toList(),
        desk.count(actor, states),
        some.size() > most ? Optional.of(shown.getLast().course().id().value()) : Optional.empty());
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
  Map<String, Object> one(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    return json.whole(desk.open(actor, SubmissionId.parse(id)));
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
  @Operation(summary = "Judge the release, or change the judgement until it is decided")
  Map<String, Object> review(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, @Body String body) {
    return SubmissionJson.review(
        reviewing.review(actor, SubmissionId.parse(id), JsonBody.object(body)));
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
  @Operation(summary = "Say that one will not judge it")
  HttpResponse<Map<String, Object>> recuse(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, @Body String body) {
    return HttpResponse.created(
        SubmissionJson.recusal(
            reviewing.recuse(actor, SubmissionId.parse(id), JsonBody.object(body))));
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
  @Operation(summary = "End the round; 409 names what is missing")
  Map<String, Object> decide(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, @Body String body) {
    reviewing.decide(actor, SubmissionId.parse(id), JsonBody.object(body));
    return json.whole(desk.open(actor, SubmissionId.parse(id)));
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
  @Operation(summary = "Ask other curators, once")
  Map<String, Object> appeal(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, @Body String body) {
    submitting.appeal(actor, SubmissionId.parse(id), JsonBody.object(body));
    return json.whole(desk.open(actor, SubmissionId.parse(id)));
  }

  @Post("/{id}/withdrawal")
  @Needs(Act.SUBMIT_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "The submission",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Submission")))
  @Operation(summary = "Take it back")
  Map<String, Object> withdraw(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    submitting.withdraw(actor, SubmissionId.parse(id));
    return json.whole(desk.open(actor, SubmissionId.parse(id)));
  }
}
