package org.orrery.platform.readiness;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.readiness.Checking;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.Refusing;

/** What is missing of a game before it is handed in. */
@Controller("/api/games/{id}/readiness")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Review")
@Refusing
final class ReadinessApi {

  private final Checking checking;

  ReadinessApi(Checking checking) {
    this.checking = checking;
  }

  @Get
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "What is missing, each with its field, and what is advised",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Readiness")))
  @Operation(
      summary = "What curators will look for in a game and not find",
      description =
          "Of its draft, or of the release of the number; for its depositors. Handing in stays"
              + " possible.")
  @SecurityRequirement(name = "token")
  Map<String, Object> readiness(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @QueryValue Optional<Integer> release) {
    var readiness = checking.of(actor, AssetId.parse(id), release.map(AssetJson::releaseNumber));
    var json = new LinkedHashMap<String, Object>();
    json.put("ready", readiness.isReady());
    json.put("missing", json(readiness.missing()));
    json.put("advised", json(readiness.advised()));
    return json;
  }

  private static List<Map<String, String>> json(List<Violation> violations) {
    return violations.stream()
        .map(found -> Map.of("pointer", found.pointer(), "detail", found.detail()))
        .toList();
  }
}
