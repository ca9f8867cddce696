package org.orrery.platform.draft;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.depositor.Depositor;
import org.orrery.assetdb.depositor.Invitation;
import org.orrery.assetdb.depositor.Sharing;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.Refusing;

/** Who deposits an asset beside its owner. */
@Controller("/api/{assets}/{id}/depositors")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Drafts")
@Refusing
@SecurityRequirement(name = "token")
final class DepositorApi {

  private final Sharing sharing;

  DepositorApi(Sharing sharing) {
    this.sharing = sharing;
  }

  @Get
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "The owner, and the others",
      content = @Content(schema = @Schema(ref = "#/components/schemas/DepositorList")))
  @Operation(summary = "Who deposits the asset, for those who do")
  Map<String, Object> depositors(
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id) {
    return json(actor, AssetJson.type(assets), AssetId.parse(id));
  }

  @Put("/{handle}")
  @Consumes(MediaType.ALL)
  @Needs(Act.DEPOSIT_GAMES)
  @ApiResponse(
      responseCode = "200",
      description = "They do, or are asked, already",
      content = @Content(schema = @Schema(ref = "#/components/schemas/DepositorList")))
  @ApiResponse(
      responseCode = "201",
      description = "They are asked from now on",
      content = @Content(schema = @Schema(ref = "#/components/schemas/DepositorList")))
  @Operation(
      summary =
          "Ask somebody to deposit the asset beside its owner; for the owner. Who is asked says yes"
              + " by the same call about themselves, and no by DELETE")
  HttpResponse<Map<String, Object>> put(
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @PathVariable String handle) {
    var type = AssetJson.type(assets);
    var asset = AssetId.parse(id);
    return HttpResponse.<Map<String, Object>>status(
            isNew(actor, type, asset, handle) ? HttpStatus.CREATED : HttpStatus.OK)
        .body(json(actor, type, asset));
  }

  private boolean isNew(Actor actor, AssetType type, AssetId asset, String handle) {
    if (handle.equals(actor.handle())) {
      sharing.accept(actor, type, asset);
      return false;
    }
    return sharing.invite(actor, type, asset, handle);
  }

  @Delete("/{handle}")
  @Needs(Act.CHANGE_OWN)
  @ApiResponse(responseCode = "204", description = "They do no longer")
  @Operation(
      summary =
          "Let somebody go, or ask them no longer; for the owner, and for each of themselves: who was"
              + " asked says no so")
  HttpResponse<?> remove(
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @PathVariable String handle) {
    sharing.remove(actor, AssetJson.type(assets), AssetId.parse(id), handle);
    return HttpResponse.noContent();
  }

  private Map<String, Object> json(Actor actor, AssetType type, AssetId id) {
    var shared = sharing.depositors(actor, type, id);
    var json = new LinkedHashMap<String, Object>();
    json.put("owner", shared.owner());
    json.put("items", shared.others().stream().map(DepositorApi::json).toList());
    json.put("invited", shared.invited().stream().map(DepositorApi::json).toList());
    json.put("total", shared.others().size());
    return json;
  }

  private static Map<String, Object> json(Invitation invitation) {
    var json = new LinkedHashMap<String, Object>();
    json.put("handle", invitation.handle());
    json.put("invitedBy", invitation.by());
    json.put("invitedAt", invitation.at().toString());
    return json;
  }

  private static Map<String, Object> json(Depositor depositor) {
    var json = new LinkedHashMap<String, Object>();
    json.put("handle", depositor.handle());
    json.put("addedBy", depositor.addedBy());
    json.put("addedAt", depositor.addedAt().toString());
    return json;
  }
}
