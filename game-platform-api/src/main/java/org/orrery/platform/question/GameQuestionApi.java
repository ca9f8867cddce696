package org.orrery.platform.question;

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
import org.orrery.assetdb.question.Asking;
import org.orrery.assetdb.question.QuestionDesk;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** Asking scientists about a game. */
@Controller("/api/games/{id}/questions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Questions")
@Refusing
final class GameQuestionApi {

  private final Asking asking;
  private final QuestionDesk desk;
  private final Idempotent idempotent;
  private final QuestionJson json;

  GameQuestionApi(Asking asking, QuestionDesk desk, Idempotent idempotent, QuestionJson json) {
    this.asking = asking;
    this.desk = desk;
    this.idempotent = idempotent;
    this.json = json;
  }

  @Get
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "They, newest first",
      content = @Content(schema = @Schema(ref = "#/components/schemas/QuestionList")))
  @Operation(summary = "The questions about a game that the reader may see")
  Map<String, Object> of(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    var items = desk.of(actor, AssetId.parse(id)).stream().map(json::listed).toList();
    return Paging.json(items, items.size(), Optional.empty());
  }

  @Post
  @Needs(Act.ASK_SCIENTISTS)
  @ApiResponse(
      responseCode = "201",
      description = "The question",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Question")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/QuestionWritten")))
  @TakesIdempotencyKey
  @Operation(summary = "Ask the researchers of a subject. For the depositors of the game")
  @SecurityRequirement(name = "token")
  HttpResponse<Map<String, Object>> ask(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body String body) {
    return idempotent.created(
        request,
        actor,
        body,
        () -> {
          var question = asking.ask(actor, AssetId.parse(id), JsonBody.object(body));
          return new Idempotent.Made(
              json.listed(question), "/api/questions/" + question.course().id());
        });
  }
}
