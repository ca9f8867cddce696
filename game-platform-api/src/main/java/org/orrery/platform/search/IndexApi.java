package org.orrery.platform.search;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.outbox.OutboxEntry;
import org.orrery.indexer.indexing.Indexing;
import org.orrery.indexer.indexing.Rebuilding;
import org.orrery.indexer.search.SearchIndex;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Refusing;

/** How the search index is, for curators; and making it anew, for administrators. */
@Controller("/api/index")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Search")
@Refusing
@SecurityRequirement(name = "token")
final class IndexApi {

  private final SearchIndex index;
  private final Indexing indexing;
  private final Rebuilding rebuilding;

  IndexApi(SearchIndex index, Indexing indexing, Rebuilding rebuilding) {
    this.index = index;
    this.indexing = indexing;
    this.rebuilding = rebuilding;
  }

  @Get
  @Needs(Act.READ_INDEX)
  @ApiResponse(
      responseCode = "200",
      description = "The state",
      content = @Content(schema = @Schema(ref = "#/components/schemas/IndexState")))
  @Operation(summary = "How many assets are indexed, how many wait, and what was given up")
  Map<String, Object> state() {
    var json = new LinkedHashMap<String, Object>();
    json.put("assets", index.count());
    json.put("waiting", indexing.waiting());
    json.put("rebuilding", rebuilding.isUnderWay());
    json.put("parked", indexing.parked().stream().map(IndexApi::json).toList());
    return json;
  }

  private static Map<String, Object> json(OutboxEntry entry) {
    return Map.of(
        "asset", entry.asset().value(), "attempts", entry.attempts(), "reason", entry.lastError());
  }

  @Post("/rebuild")
  @Needs(Act.REBUILD_INDEX)
  @ApiResponse(
      responseCode = "202",
      description = "It has begun",
      content = @Content(schema = @Schema(ref = "#/components/schemas/RebuildStarted")))
  @Operation(summary = "Make the index anew beside the one that serves")
  HttpResponse<Map<String, Object>> rebuild() {
    rebuilding.start();
    return HttpResponse.accepted().body(Map.of("rebuilding", true));
  }
}
