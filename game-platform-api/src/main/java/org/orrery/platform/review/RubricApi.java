package org.orrery.platform.review;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.review.Rubric;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Refusing;

/** What games are judged by. */
@Controller("/api/rubric")
@Tag(name = "Review")
@Refusing
final class RubricApi {

  @Get
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The rubric",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Rubric")))
  @Operation(summary = "The gates, and what each score of each criterion stands for")
  Map<String, Object> rubric() {
    return SubmissionJson.rubric(Rubric.shipped());
  }
}
