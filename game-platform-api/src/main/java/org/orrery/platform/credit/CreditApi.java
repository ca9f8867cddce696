package org.orrery.platform.credit;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.credit.Confirmation;
import org.orrery.assetdb.credit.Crediting;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;

/** One's own credits, to be confirmed or declined. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Credits")
@Refusing
@SecurityRequirement(name = "token")
final class CreditApi {

  private final Crediting crediting;

  CreditApi(Crediting crediting) {
    this.crediting = crediting;
  }

  @Get("/me/credits")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "#/components/schemas/CreditList")))
  @Operation(
      summary = "Where one is credited on newest releases",
      description =
          "By the ORCID iD of the account, which is what its owner says it is; on one's own releases by the name too.")
  Map<String, Object> own(
      @Parameter(hidden = true) Actor actor,
      @QueryValue @Schema(ref = "#/components/schemas/Confirmation") Optional<String> state,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    var most = Paging.limit(limit);
    var after = cursor.map(CreditApi::place).orElse(0);
    var wanted = state.map(CreditApi::confirmation);
    var some = crediting.own(actor, wanted, after, most + 1);
    return Paging.json(
        some.stream().limit(most).map(CreditApi::json).toList(),
        crediting.count(actor, wanted),
        some.size() > most ? Optional.of("c" + (after + most)) : Optional.empty());
  }

  private static Confirmation confirmation(String word) {
    try {
      return Confirmation.of(word);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest("state: " + e.getMessage());
    }
  }

  private static int place(String cursor) {
    if (!cursor.matches("c\\d{1,9}")) {
      throw ProblemException.badRequest("The cursor is none of this list; start again without it.");
    }
    return Integer.parseInt(cursor.substring(1));
  }

  private static Map<String, Object> json(Crediting.Own own) {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", own.release().type().word());
    json.put("asset", own.release().asset().value());
    json.put("release", own.release().number());
    json.put("title", own.release().description().title().byLanguage());
    json.putAll(Crediting.json(List.of(own.credit())).getFirst());
    return json;
  }

  @Put("/{assets}/{id}/credits/{place}")
  @Needs(Act.ANSWER_CREDITS)
  @ApiResponse(
      responseCode = "200",
      description = "The credit",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Credit")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/CreditAnswer")))
  @Operation(summary = "Confirm or decline that one is credited as this contributor of a release")
  Map<String, Object> answer(
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @PathVariable @Parameter(description = "Number among the contributors, from 1") String place,
      @QueryValue Optional<Integer> release,
      @Body String body) {
    var credit =
        crediting.answer(
            actor,
            AssetJson.type(assets),
            AssetId.parse(id),
            release.map(AssetJson::releaseNumber),
            place.matches("\\d{1,6}") ? Integer.parseInt(place) : 0,
            JsonBody.object(body));
    return Crediting.json(List.of(credit)).getFirst();
  }
}
