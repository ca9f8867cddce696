package org.orrery.platform.claim;

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
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.claim.Checking;
import org.orrery.assetdb.claim.Claim;
import org.orrery.assetdb.claim.Claiming;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.HonoursIfMatch;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** The science that a game states, and what scientists think of it. */
@Controller("/api/games/{id}/claims")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Claims")
@Refusing
final class ClaimApi {

  private final Claiming claiming;
  private final Checking checking;
  private final Idempotent idempotent;

  ClaimApi(Claiming claiming, Checking checking, Idempotent idempotent) {
    this.claiming = claiming;
    this.checking = checking;
    this.idempotent = idempotent;
  }

  @Get
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them, in the order of their numbers",
      content = @Content(schema = @Schema(ref = "#/components/schemas/ClaimList")))
  @Operation(summary = "The claims of a game, with what scientists think of them")
  Map<String, Object> claims(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    var most = Paging.limit(limit);
    var after = cursor.map(ClaimApi::number).orElse(0);
    var all = claiming.of(actor, AssetId.parse(id));
    var rest = all.stream().filter(claim -> claim.number() > after).toList();
    var shown = rest.subList(0, Math.min(most, rest.size()));
    return Paging.json(
        shown.stream().map(ClaimJson::claim).toList(),
        all.size(),
        rest.size() > most
            ? Optional.of(Integer.toString(shown.getLast().number()))
            : Optional.empty());
  }

  private static int number(String cursor) {
    if (cursor.matches("\\d{1,6}")) {
      return Integer.parseInt(cursor);
    }
    throw ProblemException.badRequest("This cursor is none of ours.");
  }

  @Post
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(
      responseCode = "201",
      description = "The claim, unchecked",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Claim")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/ClaimWritten")))
  @TakesIdempotencyKey
  @Operation(summary = "State something, with evidence. For the depositors of the game")
  @SecurityRequirement(name = "token")
  HttpResponse<Map<String, Object>> add(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body String body) {
    return idempotent.created(
        request,
        actor,
        body,
        () -> {
          var claim = claiming.add(actor, AssetId.parse(id), JsonBody.object(body));
          return new Idempotent.Made(
              ClaimJson.claim(claim), "/api/games/" + claim.game() + "/claims/" + claim.number());
        });
  }

  @Get("/{n}")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "It, with an ETag for changing it",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Claim")))
  @Operation(summary = "A claim; 410 where its depositor took it back")
  HttpResponse<Map<String, Object>> one(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, @PathVariable int n) {
    return tagged(claiming.one(actor, AssetId.parse(id), n));
  }

  @Patch("/{n}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "The claim as it is now",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Claim")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/ClaimPatch")))
  @HonoursIfMatch
  @Operation(
      summary =
          "Word a claim anew, as a depositor of the game; or judge it, as a researcher or curator"
              + " who has no part in it")
  @SecurityRequirement(name = "token")
  HttpResponse<Map<String, Object>> change(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @PathVariable int n,
      @Body String body) {
    return tagged(
        checking.change(
            actor, AssetId.parse(id), n, JsonBody.object(body), EntityTags.sent(request)));
  }

  @Delete("/{n}")
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(responseCode = "204", description = "It was taken back")
  @HonoursIfMatch
  @Operation(summary = "Take a claim back. For the depositors of the game")
  @SecurityRequirement(name = "token")
  HttpResponse<?> withdraw(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @PathVariable int n) {
    claiming.withdraw(actor, AssetId.parse(id), n, EntityTags.sent(request));
    return HttpResponse.noContent();
  }

  private static HttpResponse<Map<String, Object>> tagged(Claim claim) {
    return HttpResponse.ok(ClaimJson.claim(claim))
        .header(HttpHeaders.ETAG, EntityTags.of(claim.version()));
  }
}
