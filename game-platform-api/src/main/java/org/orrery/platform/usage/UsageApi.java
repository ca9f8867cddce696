package org.orrery.platform.usage;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
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
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.usage.Reporting;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Refusing;

/** How much is used. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Use")
@Refusing
final class UsageApi {

  private final Reading reading;
  private final Reporting reporting;

  UsageApi(Reading reading, Reporting reporting) {
    this.reading = reading;
    this.reporting = reporting;
  }

  @Get("/{assets}/{id}/usage")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "Views, downloads and plays by month; for a material the games that use it",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Usage")))
  @Operation(summary = "How much an asset is used, people and machines apart")
  Map<String, Object> usage(
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id) {
    var type = AssetJson.type(assets);
    var release = reading.release(type, AssetId.parse(id), Optional.empty());
    var json = new LinkedHashMap<String, Object>();
    json.put("id", release.asset().value());
    json.put("type", type.word());
    json.putAll(UsageJson.json(reporting.of(release.asset())));
    if (type == AssetType.MATERIAL) {
      json.put("games", UsageJson.games(reporting.games(release.asset())));
    }
    return json;
  }

  @Get(value = "/me/usage", produces = "*/*")
  @Needs(Act.READ_OWN)
  @SecurityRequirement(name = "token")
  @ApiResponse(
      responseCode = "200",
      description = "Each released asset with its views, downloads and plays by month",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(ref = "#/components/schemas/OwnUsage")),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @Operation(summary = "How much one's own assets are used")
  HttpResponse<?> own(
      @Parameter(hidden = true) Actor actor,
      @QueryValue @Parameter(description = "First month, such as 2026-01") Optional<String> from,
      @QueryValue @Parameter(description = "Last month, such as 2026-12") Optional<String> until,
      @QueryValue
          @Parameter(
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"json", "csv"}))
          Optional<String> format) {
    var months = Months.of(from, until);
    var own = reporting.own(actor, months.from(), months.until());
    return switch (format.orElse("json")) {
      case "json" ->
          HttpResponse.ok(Map.of("items", own.stream().map(UsageJson::json).toList()))
              .contentType("application/json");
      case "csv" ->
          HttpResponse.ok(UsageCsv.of(own).getBytes(StandardCharsets.UTF_8))
              .contentType("text/csv; charset=utf-8")
              .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"use.csv\"");
      default ->
          throw ProblemException.badRequest(
              "The report is to be had as json or csv, not “" + format.get() + "”.");
    };
  }
}
