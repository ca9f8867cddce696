package org.orrery.platform.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
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

/** Search over everything that is released. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Search")
final class SearchApi {

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
      @QueryValue @Nullable List<String> permits,
      @QueryValue @Nullable List<String> subject,
      @QueryValue @Nullable List<String> format,
      @QueryValue @Nullable List<String> language,
      @QueryValue @Nullable List<String> platform,
      @QueryValue Optional<String> year,
      @QueryValue @Nullable List<String> contributor,
      @QueryValue Optional<String> sort,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    return json.results(index.search(SearchRequest.of(request)));
  }

  @Get("/{assets}/{id}/similar")
  @Needs(Act.READ_PUBLIC)
  @Operation(summary = "Assets like this one")
  Map<String, Object> similar(@PathVariable String assets, @PathVariable String id) {
    var asset = AssetId.parse(id);
    reading.release(AssetJson.type(assets), asset, Optional.empty());
    var hits = index.similar(asset.value(), SIMILAR).stream().map(json::hit).toList();
    return Paging.json(hits, hits.size(), Optional.empty());
  }
}
