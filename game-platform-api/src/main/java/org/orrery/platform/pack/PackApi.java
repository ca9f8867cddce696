package org.orrery.platform.pack;

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
import org.orrery.assetdb.pack.PackId;
import org.orrery.assetdb.pack.Packed;
import org.orrery.assetdb.pack.Packing;
import org.orrery.assetdb.pack.Viewing;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.DemandsIfMatch;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.HonoursIfMatch;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** Packs of one's own. */
@Controller("/api/packs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Packs")
@Refusing
@SecurityRequirement(name = "token")
final class PackApi {

  private final Packing packing;
  private final Viewing viewing;
  private final PackJson json;
  private final Idempotent idempotent;

  PackApi(Packing packing, Viewing viewing, PackJson json, Idempotent idempotent) {
    this.packing = packing;
    this.viewing = viewing;
    this.json = json;
    this.idempotent = idempotent;
  }

  @Post
  @Needs(Act.KEEP_PACKS)
  @ApiResponse(
      responseCode = "201",
      description = "The pack with its verdict; Location is where it is read and changed",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Pack")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/PackWanted")))
  @TakesIdempotencyKey
  @Operation(summary = "Make a pack of materials for a use, and have its licences cleared")
  HttpResponse<Map<String, Object>> make(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body String body) {
    return idempotent.created(
        request,
        actor,
        body,
        () -> {
          var packed = packing.make(actor, JsonBody.object(body));
          return new Idempotent.Made(json.pack(packed), "/api/packs/" + packed.pack().id());
        });
  }

  @Get
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them; each with the verdict of its last change",
      content = @Content(schema = @Schema(ref = "#/components/schemas/PackList")))
  @Operation(summary = "One's own packs, newest first")
  Map<String, Object> own(
      @Parameter(hidden = true) Actor actor,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    var most = Paging.limit(limit);
    var some = viewing.own(actor, cursor.map(PackId::parse), most + 1);
    var next =
        some.size() > most
            ? Optional.of(some.get(most - 1).id().value())
            : Optional.<String>empty();
    return Paging.json(
        some.stream().limit(most).map(PackJson::listed).toList(), viewing.count(actor), next);
  }

  @Get("/{id}")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "The pack, cleared now, with its ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Pack")))
  @Operation(summary = "A pack: its verdict, newer releases, and what could be taken instead")
  HttpResponse<?> read(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    return answer(viewing.read(actor, PackId.parse(id)));
  }

  @Patch("/{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Needs(Act.KEEP_PACKS)
  @ApiResponse(
      responseCode = "200",
      description = "The pack, cleared anew, with its new ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Pack")))
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(ref = "#/components/schemas/PackPatch")),
        @Content(
            mediaType = "application/merge-patch+json",
            schema = @Schema(ref = "#/components/schemas/PackPatch"))
      })
  @DemandsIfMatch
  @Operation(summary = "Change name, items or use by a JSON Merge Patch; needs If-Match")
  HttpResponse<?> amend(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body String body) {
    return answer(
        packing.amend(
            actor, PackId.parse(id), JsonBody.object(body), EntityTags.demanded(request)));
  }

  @Delete("/{id}")
  @Needs(Act.KEEP_PACKS)
  @ApiResponse(responseCode = "204", description = "It is gone")
  @DemandsIfMatch
  @Operation(summary = "Drop a pack; needs If-Match")
  HttpResponse<?> discard(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @PathVariable String id) {
    packing.discard(actor, PackId.parse(id), EntityTags.demanded(request));
    return HttpResponse.noContent();
  }

  @Post("/{id}/update")
  @Consumes(MediaType.ALL)
  @Needs(Act.KEEP_PACKS)
  @ApiResponse(
      responseCode = "200",
      description = "The pack, cleared anew, with its new ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Pack")))
  @HonoursIfMatch
  @Operation(
      summary = "Move every item to the newest release",
      description =
          "An item stays where its chosen files are not all in the newest release, or that cannot be had.")
  HttpResponse<?> update(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @PathVariable String id) {
    return answer(packing.update(actor, PackId.parse(id), EntityTags.sent(request)));
  }

  /** Releases that come out and materials found instead change the answer, but not the pack. */
  private HttpResponse<?> answer(Packed packed) {
    var body = json.pack(packed);
    return HttpResponse.ok(body)
        .header(
            HttpHeaders.ETAG,
            EntityTags.of(
                packed.pack().version(), Json.text(body).getBytes(StandardCharsets.UTF_8)));
  }
}
