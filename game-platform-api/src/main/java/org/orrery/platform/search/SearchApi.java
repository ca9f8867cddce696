package org.orrery.platform.search;

import io.micronaut.http.HttpRequest;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.release.Reading;
import org.orrery.indexer.search.SearchIndex;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;

/** Search over everything that is released. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Search")
@Refusing
final class SearchApi {

  private static final String RANGE =
      "Of some file of the asset: a number or a range such as 100..200, 100.. or ..200";

  private static final int SIMILAR = 10;

  private final SearchIndex index;
  private final Reading reading;
  private final SearchJson json;

  SearchApi(SearchIndex index, Reading reading, SearchJson json) {
    this.index = index;
    this.reading = reading;
    this.json = json;
  }

  @Get("/search")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "One page of hits, and the facets of all",
      content = @Content(schema = @Schema(ref = "#/components/schemas/SearchResults")))
  @Operation(
      summary = "Materials and games by words, with facets",
      description =
          "Words (all wanted), \"phrases\", -word and field:value; nothing that is typed is an error."
              + " A repeated parameter means any of its values, different parameters narrow.")
  Map<String, Object> search(
      HttpRequest<?> request,
      @QueryValue Optional<String> q,
      @QueryValue @Nullable List<String> type,
      @QueryValue @Nullable List<String> kind,
      @QueryValue @Nullable List<String> license,
      @Parameter(
              description =
                  "What the licence must allow: commercial, derivatives, no-attribution, no-sharealike")
          @QueryValue
          @Nullable List<String> permits,
      @QueryValue @Nullable List<String> subject,
      @QueryValue @Nullable List<String> format,
      @QueryValue @Nullable List<String> language,
      @QueryValue @Nullable List<String> platform,
      @Parameter(description = "One year, or a range such as 2010..2026") @QueryValue
          Optional<String> year,
      @Parameter(description = RANGE) @QueryValue Optional<String> triangles,
      @Parameter(description = RANGE) @QueryValue Optional<String> vertices,
      @Parameter(description = RANGE) @QueryValue Optional<String> animations,
      @Parameter(description = RANGE) @QueryValue Optional<String> largestTexture,
      @Parameter(description = RANGE) @QueryValue Optional<String> width,
      @Parameter(description = RANGE) @QueryValue Optional<String> height,
      @Parameter(description = RANGE) @QueryValue Optional<String> megapixels,
      @Parameter(description = RANGE) @QueryValue Optional<String> seconds,
      @Parameter(description = RANGE) @QueryValue Optional<String> rows,
      @Parameter(description = RANGE) @QueryValue Optional<String> columns,
      @Parameter(description = RANGE) @QueryValue Optional<String> pages,
      @QueryValue @Nullable List<String> contributor,
      @QueryValue @Schema(ref = "#/components/schemas/Order") Optional<String> sort,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    return json.results(index.search(SearchRequest.of(request)));
  }

  @Get("/{assets}/{id}/similar")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "At most ten",
      content = @Content(schema = @Schema(ref = "#/components/schemas/HitList")))
  @Operation(summary = "Assets like this one")
  Map<String, Object> similar(
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id) {
    var asset = AssetId.parse(id);
    reading.release(AssetJson.type(assets), asset, Optional.empty());
    var hits = index.similar(asset.value(), SIMILAR).stream().map(json::hit).toList();
    return Paging.json(hits, hits.size(), Optional.empty());
  }
}
