package org.orrery.platform.partner;

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
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.partner.Introducing;
import org.orrery.assetdb.partner.PartnerHandle;
import org.orrery.assetdb.partner.Partnering;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.DemandsIfMatch;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** Organisations that contribute. */
@Controller("/api/partners")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Partners")
@Refusing
final class PartnerApi {

  private final Partnering partnering;
  private final Introducing introducing;
  private final Idempotent idempotent;

  PartnerApi(Partnering partnering, Introducing introducing, Idempotent idempotent) {
    this.partnering = partnering;
    this.introducing = introducing;
    this.idempotent = idempotent;
  }

  @Get
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them, by name",
      content = @Content(schema = @Schema(ref = "#/components/schemas/PartnerList")))
  @Operation(summary = "Partners; those that are retired are not listed")
  Map<String, Object> list(
      @QueryValue Optional<Integer> limit, @QueryValue Optional<String> cursor) {
    var most = Paging.limit(limit);
    var some = introducing.list(cursor.map(PartnerHandle::parse), most + 1);
    var shown = some.subList(0, Math.min(most, some.size()));
    return Paging.json(
        shown.stream().map(one -> PartnerJson.partner(one.partner(), one.count())).toList(),
        introducing.count(),
        some.size() > most
            ? Optional.of(shown.getLast().partner().sheet().handle().value())
            : Optional.empty());
  }

  @Post
  @Needs(Act.MAKE_PARTNERS)
  @ApiResponse(
      responseCode = "201",
      description = "The partner; Location is where it is read and changed",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Partner")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/PartnerWanted")))
  @TakesIdempotencyKey
  @Operation(summary = "Make a partner; invite its first manager afterwards")
  @SecurityRequirement(name = "token")
  HttpResponse<Map<String, Object>> make(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body String body) {
    return idempotent.created(
        request,
        actor,
        body,
        () -> {
          var handle = partnering.make(actor, JsonBody.object(body)).sheet().handle();
          var opened = introducing.open(actor, handle);
          return new Idempotent.Made(
              PartnerJson.partner(opened.partner(), opened.count()), "/api/partners/" + handle);
        });
  }

  @Get("/{handle}")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "It, with its ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Partner")))
  @Operation(summary = "A partner, also one that is retired")
  HttpResponse<?> read(@Parameter(hidden = true) Actor actor, @PathVariable String handle) {
    return answer(actor, PartnerHandle.parse(handle));
  }

  @Patch("/{handle}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Needs(Act.ACT_FOR_PARTNERS)
  @ApiResponse(
      responseCode = "200",
      description = "It, with its new ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Partner")))
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(ref = "#/components/schemas/PartnerPatch")),
        @Content(
            mediaType = "application/merge-patch+json",
            schema = @Schema(ref = "#/components/schemas/PartnerPatch"))
      })
  @DemandsIfMatch
  @Operation(
      summary = "Change what is told of it by a JSON Merge Patch; needs If-Match",
      description =
          "For its managers and for curators; only curators change the state, to retire or to"
              + " reinstate it.")
  @SecurityRequirement(name = "token")
  HttpResponse<?> amend(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String handle,
      @Body String body) {
    var partner = PartnerHandle.parse(handle);
    partnering.amend(actor, partner, JsonBody.object(body), EntityTags.demanded(request));
    return answer(actor, partner);
  }

  @Delete("/{handle}")
  @Needs(Act.MAKE_PARTNERS)
  @ApiResponse(responseCode = "204", description = "It is retired")
  @DemandsIfMatch
  @Operation(
      summary = "Retire a partner: its page stays and says so; needs If-Match",
      description = "What it contributed names it no longer. A change of its state takes it back.")
  @SecurityRequirement(name = "token")
  HttpResponse<?> retire(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @PathVariable String handle) {
    partnering.retire(actor, PartnerHandle.parse(handle), EntityTags.demanded(request));
    return HttpResponse.noContent();
  }

  /** What it contributed changes the answer, but not the partner. */
  private HttpResponse<?> answer(Actor actor, PartnerHandle handle) {
    var opened = introducing.open(actor, handle);
    var body = PartnerJson.partner(opened.partner(), opened.count());
    return HttpResponse.ok(body)
        .header(
            HttpHeaders.ETAG,
            EntityTags.of(
                opened.partner().sheet().version(),
                Json.text(body).getBytes(StandardCharsets.UTF_8)));
  }
}
