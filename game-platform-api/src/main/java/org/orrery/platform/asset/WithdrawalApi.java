package org.orrery.platform.asset;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import java.util.Map;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.withdrawal.Withdrawing;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** Withdrawing what was released, and undoing it. */
@Controller("/api/{assets}/{id}/withdrawal")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Assets")
@Refusing
@SecurityRequirement(name = "token")
final class WithdrawalApi {

  private final Withdrawing withdrawing;
  private final Idempotent idempotent;

  WithdrawalApi(Withdrawing withdrawing, Idempotent idempotent) {
    this.withdrawing = withdrawing;
    this.idempotent = idempotent;
  }

  @Post
  @Needs(Act.WITHDRAW)
  @ApiResponse(
      responseCode = "201",
      description = "The withdrawal",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Withdrawal")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/WithdrawalWanted")))
  @TakesIdempotencyKey
  @Operation(
      summary =
          "Withdraw an asset whole: description and citation stay, bytes answer 410. For its depositors and curators")
  HttpResponse<Map<String, Object>> withdraw(
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
                withdrawing.withdraw(actor, type, asset, JsonBody.object(body)).json(),
                "/api/" + assets + "/" + asset));
  }

  @Delete
  @Needs(Act.WITHDRAW)
  @ApiResponse(responseCode = "204", description = "It is as it was before")
  @Operation(
      summary =
          "Undo a withdrawal. For curators, and where a depositor withdrew it, for its owner and for who did it")
  HttpResponse<?> reinstate(
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id) {
    withdrawing.reinstate(actor, AssetJson.type(assets), AssetId.parse(id));
    return HttpResponse.noContent();
  }
}
