package org.orrery.platform.promotion;

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
import java.util.function.Function;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.promotion.Channel;
import org.orrery.assetdb.promotion.Period;
import org.orrery.assetdb.promotion.Programme;
import org.orrery.assetdb.promotion.Promoting;
import org.orrery.assetdb.promotion.PromotionId;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.DemandsIfMatch;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.HonoursIfMatch;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** Accepted games on channels. */
@Controller("/api/promotions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Promotion")
@Refusing
final class PromotionApi {

  private final Promoting promoting;
  private final Programme programme;
  private final Idempotent idempotent;

  PromotionApi(Promoting promoting, Programme programme, Idempotent idempotent) {
    this.promoting = promoting;
    this.programme = programme;
    this.idempotent = idempotent;
  }

  @Post
  @Needs(Act.PROMOTE_GAMES)
  @ApiResponse(
      responseCode = "201",
      description = "The promotion; Location is where it is read and changed",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Promotion")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/PromotionWanted")))
  @TakesIdempotencyKey
  @Operation(
      summary = "Put an accepted release on a channel for a time",
      description = "409 where the release is not accepted, withdrawn, or on the channel already.")
  @SecurityRequirement(name = "token")
  HttpResponse<Map<String, Object>> promote(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body String body) {
    return idempotent.created(
        request,
        actor,
        body,
        () -> {
          var made = promoting.promote(actor, JsonBody.object(body));
          return new Idempotent.Made(
              PromotionJson.write(programme.read(actor, made.id())),
              "/api/promotions/" + made.id());
        });
  }

  @Get
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them, by channel and then in the order in which they are shown",
      content = @Content(schema = @Schema(ref = "#/components/schemas/PromotionList")))
  @Operation(
      summary = "What is promoted now; curators also see what is planned and what is withdrawn",
      description =
          "on is a day or a moment, and leaves what shows then; curators may name any, others see"
              + " only what shows now. state=past lists for curators what is over, newest first.")
  Map<String, Object> list(
      @Parameter(hidden = true) Actor actor,
      @QueryValue Optional<String> channel,
      @QueryValue Optional<String> on,
      @Parameter(schema = @Schema(allowableValues = "past")) @QueryValue Optional<String> state,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    var asked = channel.map(word -> read(word, Channel::of));
    var most = Paging.limit(limit);
    var after = cursor.map(PromotionId::parse);
    if (state.isPresent()) {
      if (!state.get().equals("past") || on.isPresent()) {
        throw ProblemException.badRequest("state is “past”, and then without on.");
      }
      var some = programme.past(actor, asked, after, most + 1);
      return page(some, most, programme.countPast(actor, asked));
    }
    var all = programme.list(actor, asked, on.map(text -> read(text, Period::of)));
    return page(rest(all, after), most, all.size());
  }

  private static List<Programme.Entry> rest(
      List<Programme.Entry> all, Optional<PromotionId> after) {
    return after
        .map(
            last ->
                all.stream()
                    .dropWhile(entry -> !entry.promotion().id().equals(last))
                    .skip(1)
                    .toList())
        .orElse(all);
  }

  private static Map<String, Object> page(List<Programme.Entry> some, int most, long total) {
    var shown = some.subList(0, Math.min(most, some.size()));
    return Paging.json(
        shown.stream().map(PromotionJson::write).toList(),
        total,
        some.size() > most
            ? Optional.of(shown.getLast().promotion().id().value())
            : Optional.empty());
  }

  private static <T> T read(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  @Get("/{id}")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "It, with its ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Promotion")))
  @Operation(summary = "A promotion; one that does not show is for curators")
  HttpResponse<?> read(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    return answer(actor, PromotionId.parse(id));
  }

  @Put("/{id}")
  @Needs(Act.PROMOTE_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "It, with its new ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Promotion")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/PromotionWanted")))
  @DemandsIfMatch
  @Operation(summary = "Replace release, dates, blurb and position; needs If-Match")
  @SecurityRequirement(name = "token")
  HttpResponse<?> replace(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body String body) {
    var promotion = PromotionId.parse(id);
    promoting.replace(actor, promotion, JsonBody.object(body), EntityTags.demanded(request));
    return answer(actor, promotion);
  }

  @Patch("/{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Needs(Act.PROMOTE_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "It, with its new ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Promotion")))
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(ref = "#/components/schemas/PromotionPatch")),
        @Content(
            mediaType = "application/merge-patch+json",
            schema = @Schema(ref = "#/components/schemas/PromotionPatch"))
      })
  @DemandsIfMatch
  @Operation(
      summary = "Change release, dates, blurb or position by a JSON Merge Patch; needs If-Match")
  @SecurityRequirement(name = "token")
  HttpResponse<?> amend(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body String body) {
    var promotion = PromotionId.parse(id);
    promoting.amend(actor, promotion, JsonBody.object(body), EntityTags.demanded(request));
    return answer(actor, promotion);
  }

  @Delete("/{id}")
  @Needs(Act.PROMOTE_GAMES)
  @ApiResponse(responseCode = "204", description = "It shows no more")
  @DemandsIfMatch
  @Operation(summary = "End a promotion before its time; needs If-Match")
  @SecurityRequirement(name = "token")
  HttpResponse<?> end(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @PathVariable String id) {
    promoting.end(actor, PromotionId.parse(id), EntityTags.demanded(request));
    return HttpResponse.noContent();
  }

  @Post("/{id}/resumption")
  @Consumes(MediaType.ALL)
  @Needs(Act.PROMOTE_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "It, with its new ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Promotion")))
  @HonoursIfMatch
  @Operation(summary = "Undo the end of a promotion whose time is not over")
  @SecurityRequirement(name = "token")
  HttpResponse<?> resume(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @PathVariable String id) {
    var promotion = PromotionId.parse(id);
    promoting.resume(actor, promotion, EntityTags.sent(request));
    return answer(actor, promotion);
  }

  /** Time, withdrawals and the order of others change the answer, but not the promotion. */
  private HttpResponse<?> answer(Actor actor, PromotionId id) {
    var entry = programme.read(actor, id);
    var body = PromotionJson.write(entry);
    return HttpResponse.ok(body)
        .header(
            HttpHeaders.ETAG,
            EntityTags.of(
                entry.promotion().version(), Json.text(body).getBytes(StandardCharsets.UTF_8)));
  }
}
