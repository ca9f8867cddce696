package org.orrery.platform.play;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
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
import org.orrery.assetdb.play.Complaining;
import org.orrery.assetdb.play.Complaint;
import org.orrery.assetdb.play.Complaint.State;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;

/** What players say is wrong with a game. */
@Controller("/api/games/{id}/problem-reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Play")
@Refusing
final class ComplaintApi {

  private final Complaining complaining;
  private final ComplaintShare share;

  ComplaintApi(Complaining complaining, ComplaintShare share) {
    this.complaining = complaining;
    this.share = share;
  }

  @Post
  @Needs(Act.REPORT_PROBLEMS)
  @ApiResponse(
      responseCode = "201",
      description = "The report",
      content = @Content(schema = @Schema(ref = "#/components/schemas/ProblemReport")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/ProblemReportWanted")))
  @Operation(summary = "Report a problem with a game; visitors may, a few from an address")
  HttpResponse<Map<String, Object>> complain(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body String body) {
    var json = JsonBody.object(body);
    share.take(request);
    return HttpResponse.created(json(complaining.complain(actor, AssetId.parse(id), json)));
  }

  @Get
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "They, newest first",
      content = @Content(schema = @Schema(ref = "#/components/schemas/ProblemReportList")))
  @Operation(summary = "The problems reported of a game, for its depositors and curators")
  @SecurityRequirement(name = "token")
  Map<String, Object> reports(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @QueryValue
          @Parameter(
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"open", "resolved"}))
          Optional<String> state,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    var game = AssetId.parse(id);
    var most = Paging.limit(limit);
    var shown = state.map(ComplaintApi::state).orElse(State.OPEN);
    var some =
        complaining.reports(
            actor,
            game,
            shown,
            cursor.map(ComplaintApi::before).orElse(Integer.MAX_VALUE),
            most + 1);
    var page = some.subList(0, Math.min(most, some.size()));
    return Paging.json(
        page.stream().map(ComplaintApi::json).toList(),
        complaining.count(actor, game, shown),
        some.size() > most
            ? Optional.of(String.valueOf(page.getLast().number()))
            : Optional.empty());
  }

  private static State state(String word) {
    try {
      return State.of(word);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private static int before(String cursor) {
    if (!cursor.matches("\\d{1,9}")) {
      throw ProblemException.badRequest("The cursor is none of this list; start again without it.");
    }
    return Integer.parseInt(cursor);
  }

  @Patch("/{number}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Needs(Act.SETTLE_PROBLEMS)
  @ApiResponse(
      responseCode = "200",
      description = "The report",
      content = @Content(schema = @Schema(ref = "#/components/schemas/ProblemReport")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/ProblemReportSettled")))
  @Operation(summary = "Say whether a reported problem is done with")
  @SecurityRequirement(name = "token")
  Map<String, Object> settle(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @PathVariable int number,
      @Body String body) {
    return json(complaining.settle(actor, AssetId.parse(id), number, JsonBody.object(body)));
  }

  private static Map<String, Object> json(Complaint complaint) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", complaint.number());
    json.put("release", complaint.release());
    json.put("reason", complaint.reason().word());
    complaint.text().ifPresent(text -> json.put("text", text));
    complaint.by().ifPresent(by -> json.put("by", by));
    json.put("at", complaint.at().toString());
    json.put("state", complaint.state().word());
    complaint
        .resolved()
        .ifPresent(
            resolved -> {
              json.put("resolvedBy", resolved.by());
              json.put("resolvedAt", resolved.at().toString());
            });
    return json;
  }
}
