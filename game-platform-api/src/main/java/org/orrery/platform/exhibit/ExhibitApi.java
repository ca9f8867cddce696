package org.orrery.platform.exhibit;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.exhibit.Curating;
import org.orrery.assetdb.exhibit.Slug;
import org.orrery.assetdb.exhibit.Visiting;
import org.orrery.assetdb.json.Json;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.DemandsIfMatch;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** Curated pages of accepted games. */
@Controller("/api/exhibits")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Exhibits")
@Refusing
final class ExhibitApi {

  private final Curating curating;
  private final Visiting visiting;
  private final Idempotent idempotent;

  ExhibitApi(Curating curating, Visiting visiting, Idempotent idempotent) {
    this.curating = curating;
    this.visiting = visiting;
    this.idempotent = idempotent;
  }

  @Get
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them: without a first day first, then what begins last",
      content = @Content(schema = @Schema(ref = "#/components/schemas/ExhibitList")))
  @Operation(summary = "Exhibits; drafts are for curators")
  Map<String, Object> list(
      @Parameter(hidden = true) Actor actor,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    var most = Paging.limit(limit);
    var all = visiting.list(actor);
    var some = cursor.map(last -> after(all, last)).orElse(all);
    var shown = some.subList(0, Math.min(most, some.size()));
    return Paging.json(
        shown.stream().map(ExhibitJson::listed).toList(),
        all.size(),
        some.size() > most
            ? Optional.of(shown.getLast().exhibit().sheet().slug().value())
            : Optional.empty());
  }

  private static List<Visiting.Listed> after(List<Visiting.Listed> all, String last) {
    return all.stream()
        .dropWhile(listed -> !listed.exhibit().sheet().slug().value().equals(last))
        .skip(1)
        .toList();
  }

  @Post
  @Needs(Act.PROMOTE_GAMES)
  @ApiResponse(
      responseCode = "201",
      description = "The draft; Location is where it is read and changed",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Exhibit")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/ExhibitWanted")))
  @TakesIdempotencyKey
  @Operation(summary = "Begin an exhibit as a draft; its games are accepted releases")
  @SecurityRequirement(name = "token")
  HttpResponse<Map<String, Object>> begin(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body String body) {
    return idempotent.created(
        request,
        actor,
        body,
        () -> {
          var slug = curating.begin(actor, JsonBody.object(body)).sheet().slug();
          return new Idempotent.Made(
              ExhibitJson.whole(visiting.open(actor, slug)), "/api/exhibits/" + slug);
        });
  }

  @Get("/{slug}")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "It, with its ETag; games that are withdrawn are shown to curators alone",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Exhibit")))
  @Operation(summary = "An exhibit with its games in order")
  HttpResponse<?> read(@Parameter(hidden = true) Actor actor, @PathVariable String slug) {
    return answer(actor, Slug.parse(slug));
  }

  @Put("/{slug}")
  @Needs(Act.PROMOTE_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "It, with its new ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Exhibit")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/ExhibitWanted")))
  @DemandsIfMatch
  @Operation(summary = "Replace what stands on it; needs If-Match")
  @SecurityRequirement(name = "token")
  HttpResponse<?> replace(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String slug,
      @Body String body) {
    var exhibit = Slug.parse(slug);
    curating.replace(actor, exhibit, JsonBody.object(body), EntityTags.demanded(request));
    return answer(actor, exhibit);
  }

  @Patch("/{slug}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Needs(Act.PROMOTE_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "It, with its new ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Exhibit")))
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(ref = "#/components/schemas/ExhibitPatch")),
        @Content(
            mediaType = "application/merge-patch+json",
            schema = @Schema(ref = "#/components/schemas/ExhibitPatch"))
      })
  @DemandsIfMatch
  @Operation(
      summary = "Change what stands on it, or its state, by a JSON Merge Patch; needs If-Match",
      description = "draft to published and back, published to archived and back.")
  @SecurityRequirement(name = "token")
  HttpResponse<?> amend(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String slug,
      @Body String body) {
    var exhibit = Slug.parse(slug);
    curating.amend(actor, exhibit, JsonBody.object(body), EntityTags.demanded(request));
    return answer(actor, exhibit);
  }

  @Delete("/{slug}")
  @Needs(Act.PROMOTE_GAMES)
  @ApiResponse(responseCode = "204", description = "It is gone")
  @DemandsIfMatch
  @Operation(summary = "Drop a draft; what was published is archived instead; needs If-Match")
  @SecurityRequirement(name = "token")
  HttpResponse<?> drop(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @PathVariable String slug) {
    curating.drop(actor, Slug.parse(slug), EntityTags.demanded(request));
    return HttpResponse.noContent();
  }

  /** Days and withdrawals change the answer, but not the exhibit. */
  private HttpResponse<?> answer(Actor actor, Slug slug) {
    var opened = visiting.open(actor, slug);
    var body = ExhibitJson.whole(opened);
    return HttpResponse.ok(body)
        .header(
            HttpHeaders.ETAG,
            EntityTags.of(
                opened.exhibit().sheet().version(),
                Json.text(body).getBytes(StandardCharsets.UTF_8)));
  }
}
