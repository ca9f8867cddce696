package org.orrery.platform.pack;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.license.Clearing;
import org.orrery.assetdb.license.Use;
import org.orrery.assetdb.release.Selecting;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Refusing;

/** Whether the licences of materials allow a use of them together. */
@Controller("/api/rights")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Packs")
@Refusing
final class RightsApi {

  private final Selecting selecting;

  RightsApi(Selecting selecting) {
    this.selecting = selecting;
  }

  @Post("/check")
  @Needs(Act.READ_PUBLIC)
  @Operation(
      summary = "Whether materials may be used together as you mean to; no legal advice",
      description = "Files under a licence of their own are items of their own. Changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/RightsQuestion")))
  @ApiResponse(
      responseCode = "200",
      description = "The verdict on all together and on each, with reasons",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Clearance")))
  Map<String, Object> check(@Body String body) {
    var fields = Fields.of(JsonBody.object(body));
    var selected = selecting.selected(fields);
    var use = Use.read(fields);
    fields.refuse("The rights cannot be checked so.");
    var items = selected.stream().flatMap(one -> one.items().stream()).distinct().toList();
    return RightsJson.clearance(Clearing.check(items, use));
  }
}
