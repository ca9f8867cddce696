package org.orrery.platform.play;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.play.Recognising;
import org.orrery.assetdb.release.Reading;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;

/** What of a game's release can be played. */
@Controller("/api/games/{id}/builds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Play")
@Refusing
final class BuildApi {

  private final Reading reading;

  BuildApi(Reading reading) {
    this.reading = reading;
  }

  @Get
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "They: what runs in a browser first",
      content = @Content(schema = @Schema(ref = "#/components/schemas/BuildList")))
  @Operation(summary = "The builds of a game's release, told by the names and roles of its files")
  Map<String, Object> builds(@PathVariable String id, @QueryValue Optional<Integer> release) {
    var game =
        reading.release(AssetType.GAME, AssetId.parse(id), release.map(AssetJson::releaseNumber));
    var items =
        Recognising.builds(game.files()).stream()
            .map(build -> BuildJson.json(game, build))
            .toList();
    return Paging.json(items, items.size(), Optional.empty());
  }
}
