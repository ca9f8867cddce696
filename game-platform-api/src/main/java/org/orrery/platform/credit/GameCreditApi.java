package org.orrery.platform.credit;

import io.micronaut.http.HttpRequest;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.credit.Acknowledging;
import org.orrery.assetdb.credit.CreditSheet;
import org.orrery.assetdb.release.Reading;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.ServerSettings;

/** Everybody whose work is in a game, ready for its credits screen. */
@Controller("/api/games/{id}/credits")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Credits")
@Refusing
final class GameCreditApi {

  private final Reading reading;
  private final Acknowledging acknowledging;
  private final ServerSettings settings;

  GameCreditApi(Reading reading, Acknowledging acknowledging, ServerSettings settings) {
    this.reading = reading;
    this.acknowledging = acknowledging;
    this.settings = settings;
  }

  @Get(produces = "*/*")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The credits in the format; whoever declines one is marked and stays",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(ref = "#/components/schemas/CreditRoll")),
        @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
        @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
        @Content(mediaType = "text/html", schema = @Schema(type = "string"))
      })
  @Operation(
      summary = "Everybody whose work is in a game, each licence with its notice",
      description =
          "Of the game and of all materials that it declares or that a materials.lock.json in its build names.")
  HttpResponse<?> credits(
      HttpRequest<?> request,
      @PathVariable String id,
      @QueryValue Optional<Integer> release,
      @QueryValue @Schema(ref = "#/components/schemas/CreditFormat") Optional<String> format,
      @QueryValue @Parameter(description = "en or zh") Optional<String> lang) {
    var shape = CreditFormat.of(format.orElse("json"));
    var tongue = tongue(lang.orElse("en"));
    var game =
        reading.release(AssetType.GAME, AssetId.parse(id), release.map(AssetJson::releaseNumber));
    var roll = acknowledging.roll(game);
    var site = settings.origin(request);
    if (shape.markup().isEmpty()) {
      return HttpResponse.ok(roll.json(site)).contentType("application/json");
    }
    var text = new CreditSheet(roll, tongue, site).in(shape.markup().get());
    return HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8))
        .contentType(shape.mediaType() + "; charset=utf-8")
        .header("Content-Security-Policy", "sandbox; default-src 'none'");
  }

  private static CreditSheet.Tongue tongue(String tag) {
    return switch (tag) {
      case "en" -> CreditSheet.Tongue.ENGLISH;
      case "zh" -> CreditSheet.Tongue.CHINESE;
      default -> throw ProblemException.badRequest("lang is en or zh, not “" + tag + "”.");
    };
  }
}
