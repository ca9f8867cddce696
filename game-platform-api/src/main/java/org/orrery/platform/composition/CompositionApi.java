package org.orrery.platform.composition;

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
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.composition.ClearingGames;
import org.orrery.assetdb.composition.Verifying;
import org.orrery.assetdb.license.Use;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Refusing;

/** The materials of a game, and the rights in them. */
@Controller("/api/games/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Games")
@Refusing
final class CompositionApi {

  private final Reading reading;
  private final Verifying verifying;
  private final ClearingGames clearing;

  CompositionApi(Reading reading, Verifying verifying, ClearingGames clearing) {
    this.reading = reading;
    this.verifying = verifying;
    this.clearing = clearing;
  }

  @Get("/materials")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "What is known by now",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Composition")))
  @Operation(
      summary = "The materials of a game, and whether their bytes are in its build",
      description =
          """
          Of the newest release, or of the one asked for. Files inside zips, engines' packages and the like count
          as far as these can be opened; processing says whether some are still to be looked into.
          """)
  Map<String, Object> materials(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @QueryValue Optional<Integer> release) {
    var game = game(id, release);
    return CompositionJson.of(game, verifying.of(actor, game));
  }

  @Get("/rights")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The verdict on all materials together and on each, with reasons",
      content = @Content(schema = @Schema(ref = "#/components/schemas/GameRights")))
  @Operation(
      summary = "Whether the licences of a game's materials allow the game; no legal advice",
      description =
          """
          Of all materials that are declared or found in the build. What you leave out follows from the game's
          own licence: a game that everybody may sell is judged as sold.
          """)
  Map<String, Object> rights(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @QueryValue Optional<Integer> release,
      @QueryValue Optional<Boolean> commercial,
      @QueryValue Optional<Boolean> modified,
      @QueryValue @Parameter(description = "open, share-alike or closed") Optional<String> result) {
    var game = game(id, release);
    var asked = new ClearingGames.Asked(commercial, modified, result.map(CompositionApi::result));
    var judgement = clearing.judge(game.description(), verifying.of(actor, game), asked);
    return CompositionJson.rights(game, judgement);
  }

  private Release game(String id, Optional<Integer> release) {
    return reading.release(
        AssetType.GAME, AssetId.parse(id), release.map(AssetJson::releaseNumber));
  }

  private static Use.Result result(String word) {
    return Use.Result.find(word)
        .orElseThrow(
            () ->
                ProblemException.badRequest(
                    "result is open, share-alike or closed, not “" + word + "”."));
  }
}
