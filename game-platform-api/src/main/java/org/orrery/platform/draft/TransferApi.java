package org.orrery.platform.draft;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
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
import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.depositor.Transfer;
import org.orrery.assetdb.depositor.Transferring;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** Giving an asset to another owner. */
@Controller("/api/{assets}/{id}/transfer")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Drafts")
@Refusing
@SecurityRequirement(name = "token")
final class TransferApi {

  private final Transferring transferring;
  private final Idempotent idempotent;

  TransferApi(Transferring transferring, Idempotent idempotent) {
    this.transferring = transferring;
    this.idempotent = idempotent;
  }

  @Post
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(
      responseCode = "201",
      description = "The offer",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Transfer")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/TransferWanted")))
  @TakesIdempotencyKey
  @Operation(summary = "Offer the asset to somebody, who has to accept. For the owner")
  HttpResponse<Map<String, Object>> offer(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @Body String body) {
    var type = AssetJson.type(assets);
    var asset = AssetId.parse(id);
    return idempotent.created(
        request,
        actor,
        body,
        () ->
            new Idempotent.Made(
                json(transferring.offer(actor, type, asset, JsonBody.object(body))),
                "/api/" + assets + "/" + asset + "/transfer"));
  }

  @Get
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "The offer",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Transfer")))
  @Operation(summary = "The open offer, for the asset's depositors and for who may accept it")
  Map<String, Object> offered(
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id) {
    return json(transferring.offered(actor, AssetJson.type(assets), AssetId.parse(id)).transfer());
  }

  @Post("/acceptance")
  @Consumes(MediaType.ALL)
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "Whose it is now",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Owned")))
  @Operation(summary = "Accept an asset that was offered")
  Map<String, Object> accept(
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id) {
    var asset = transferring.accept(actor, AssetJson.type(assets), AssetId.parse(id));
    return Map.of("id", asset.id().value(), "owner", asset.owner());
  }

  @Delete
  @Needs(Act.CHANGE_OWN)
  @ApiResponse(responseCode = "204", description = "There is no offer any more")
  @Operation(summary = "Decline what was offered, or take back one's own offer")
  HttpResponse<?> end(
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id) {
    transferring.end(actor, AssetJson.type(assets), AssetId.parse(id));
    return HttpResponse.noContent();
  }

  private static Map<String, Object> json(Transfer transfer) {
    var json = new LinkedHashMap<String, Object>();
    json.put("asset", transfer.asset().value());
    json.put("from", transfer.by());
    json.put("to", transfer.to());
    json.put("at", transfer.at().toString());
    return json;
  }
}
