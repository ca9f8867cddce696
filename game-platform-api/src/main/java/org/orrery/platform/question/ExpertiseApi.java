package org.orrery.platform.question;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
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
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.question.Declaring;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Refusing;

/** For which subjects one answers questions. */
@Controller("/api/me/expertise")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Questions")
@Refusing
@SecurityRequirement(name = "token")
final class ExpertiseApi {

  private final Declaring declaring;

  ExpertiseApi(Declaring declaring) {
    this.declaring = declaring;
  }

  @Get
  @Needs(Act.READ_QUESTIONS)
  @ApiResponse(
      responseCode = "200",
      description = "They",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Expertise")))
  @Operation(summary = "The subjects for which one answers questions")
  Map<String, Object> own(@Parameter(hidden = true) Actor actor) {
    return QuestionJson.expertise(declaring.own(actor));
  }

  @Put
  @Needs(Act.ANSWER_QUESTIONS)
  @ApiResponse(
      responseCode = "200",
      description = "They, as they are now",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Expertise")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/Expertise")))
  @Operation(summary = "Say for which subjects one answers questions")
  Map<String, Object> declare(@Parameter(hidden = true) Actor actor, @Body String body) {
    return QuestionJson.expertise(declaring.declare(actor, JsonBody.object(body)));
  }
}
