package org.orrery.platform.search;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.indexer.indexing.Suggesting;
import org.orrery.indexer.suggest.Suggestion;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Refusing;

/** Suggestions while a person types. */
@Controller("/api/suggest")
@Tag(name = "Search")
@Refusing
final class SuggestApi {

  private static final int DEFAULT_LIMIT = 8;
  private static final int MOST = 20;

  private final Suggesting suggesting;

  SuggestApi(Suggesting suggesting) {
    this.suggesting = suggesting;
  }

  @Get
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The best first",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Suggestions")))
  @Operation(summary = "Titles, subjects and contributors for what was typed so far")
  Map<String, Object> suggest(@QueryValue Optional<String> q, @QueryValue Optional<Integer> limit) {
    var most = limit.orElse(DEFAULT_LIMIT);
    if (most < 1 || most > MOST) {
      throw ProblemException.badRequest("limit is a number from 1 to " + MOST + ".");
    }
    List<Map<String, Object>> items =
        suggesting.suggest(q.orElse(""), most).stream().map(SuggestApi::json).toList();
    return Map.of("items", items);
  }

  private static Map<String, Object> json(Suggestion suggestion) {
    var json = new LinkedHashMap<String, Object>();
    json.put("text", suggestion.text());
    json.put("type", suggestion.type().word());
    suggestion.id().ifPresent(id -> json.put("id", id));
    return json;
  }
}
