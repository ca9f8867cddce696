package org.orrery.platform.question;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.question.Answering;
import org.orrery.assetdb.question.Asking;
import org.orrery.assetdb.question.QuestionDesk;
import org.orrery.assetdb.question.QuestionId;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** The queue of questions to scientists, and answering them. */
@Controller("/api/questions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Questions")
@Refusing
@SecurityRequirement(name = "token")
final class QuestionApi {

  private final Asking asking;
  private final Answering answering;
  private final QuestionDesk desk;
  private final Idempotent idempotent;
  private final QuestionJson json;

  QuestionApi(
      Asking asking,
      Answering answering,
      QuestionDesk desk,
      Idempotent idempotent,
      QuestionJson json) {
    this.asking = asking;
    this.answering = answering;
    this.desk = desk;
    this.idempotent = idempotent;
    this.json = json;
  }

  @Get
  @Needs(Act.READ_QUESTIONS)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "#/components/schemas/QuestionList")))
  @Operation(
      summary =
          "Questions that a researcher may see, those of their subjects first, the oldest first;"
              + " state and subject may be repeated, mine leaves out other subjects")
  Map<String, Object> queue(
      @Parameter(hidden = true) Actor actor,
      @QueryValue Optional<List<String>> state,
      @QueryValue Optional<List<String>> subject,
      @QueryValue Optional<Boolean> mine,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    var asked = Asked.of(state.orElse(List.of()), subject.orElse(List.of()), mine.orElse(false));
    var most = Paging.limit(limit);
    var some = desk.queue(actor, asked, cursor.map(QuestionId::parse), most + 1);
    var shown = some.subList(0, Math.min(most, some.size()));
    return Paging.json(
        shown.stream().map(json::listed).toList(),
        desk.count(actor, asked),
        some.size() > most ? Optional.of(shown.getLast().course().id().value()) : Optional.empty());
  }

  @Get("/{id}")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "It, with all that was said",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Question")))
  @Operation(summary = "A question that the reader may see")
  Map<String, Object> one(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    return json.whole(desk.open(actor, QuestionId.parse(id)));
  }

  @Put("/{id}/hold")
  @Consumes(MediaType.ALL)
  @Needs(Act.ANSWER_QUESTIONS)
  @ApiResponse(
      responseCode = "200",
      description = "The question",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Question")))
  @Operation(
      summary =
          "Say that one is looking at it, so that nobody else does the same work for two days")
  Map<String, Object> take(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    answering.take(actor, QuestionId.parse(id));
    return json.whole(desk.open(actor, QuestionId.parse(id)));
  }

  @Delete("/{id}/hold")
  @Needs(Act.ANSWER_QUESTIONS)
  @ApiResponse(
      responseCode = "200",
      description = "The question",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Question")))
  @Operation(summary = "Say that one is not looking at it any more")
  Map<String, Object> leave(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    answering.leave(actor, QuestionId.parse(id));
    return json.whole(desk.open(actor, QuestionId.parse(id)));
  }

  @Post("/{id}/answers")
  @Needs(Act.ANSWER_QUESTIONS)
  @ApiResponse(
      responseCode = "201",
      description = "The answer",
      content = @Content(schema = @Schema(ref = "#/components/schemas/QuestionPost")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/AnswerWritten")))
  @TakesIdempotencyKey
  @Operation(summary = "Answer; for researchers who answer for its subject")
  HttpResponse<Map<String, Object>> answer(
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
                QuestionJson.post(
                    answering.answer(actor, QuestionId.parse(id), JsonBody.object(body))),
                ""));
  }

  @Post("/{id}/reopening")
  @Needs(Act.ASK_SCIENTISTS)
  @ApiResponse(
      responseCode = "200",
      description = "The question, open again",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Question")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/TextWritten")))
  @Operation(summary = "Ask on")
  Map<String, Object> reopen(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, @Body String body) {
    asking.reopen(actor, QuestionId.parse(id), JsonBody.object(body));
    return json.whole(desk.open(actor, QuestionId.parse(id)));
  }

  @Post("/{id}/settlement")
  @Needs(Act.ASK_SCIENTISTS)
  @ApiResponse(
      responseCode = "200",
      description = "The question, settled",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Question")))
  @RequestBody(
      required = false,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/ThanksGiven")))
  @Operation(summary = "Say that the answers are enough")
  Map<String, Object> settle(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, @Body @Nullable String body) {
    asking.settle(actor, QuestionId.parse(id), JsonBody.objectOrNone(body));
    return json.whole(desk.open(actor, QuestionId.parse(id)));
  }

  @Post("/{id}/withdrawal")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.ALL})
  @Needs(Act.ASK_SCIENTISTS)
  @ApiResponse(
      responseCode = "200",
      description = "The question",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Question")))
  @Operation(summary = "Take it back")
  Map<String, Object> withdraw(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    asking.withdraw(actor, QuestionId.parse(id));
    return json.whole(desk.open(actor, QuestionId.parse(id)));
  }

  @Put("/{id}/credit")
  @Needs(Act.ASK_SCIENTISTS)
  @ApiResponse(
      responseCode = "200",
      description = "The question",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Question")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/CreditAgreed")))
  @Operation(
      summary =
          "Say whether the game may thank its scientists by name: as who asked, or as one of them")
  Map<String, Object> credit(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, @Body String body) {
    answering.credit(actor, QuestionId.parse(id), JsonBody.object(body));
    return json.whole(desk.open(actor, QuestionId.parse(id)));
  }
}
