package org.orrery.platform.partner;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.partner.Contributing;
import org.orrery.assetdb.partner.Contributions;
import org.orrery.assetdb.partner.Introducing;
import org.orrery.assetdb.partner.PartnerHandle;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;

/** What partners contributed. */
@Controller("/api/partners/{handle}/contributions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Partners")
@Refusing
final class ContributionApi {

  private final Contributing contributing;
  private final Introducing introducing;

  ContributionApi(Contributing contributing, Introducing introducing) {
    this.contributing = contributing;
    this.introducing = introducing;
  }

  @Get
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them, attached last first; none of a partner that is retired",
      content = @Content(schema = @Schema(ref = "#/components/schemas/ContributionList")))
  @Operation(summary = "Games and materials that a partner contributed; type narrows to one")
  Map<String, Object> list(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String handle,
      @QueryValue Optional<String> type,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    var partner = PartnerHandle.parse(handle);
    var wanted = type.map(ContributionApi::type);
    var most = Paging.limit(limit);
    var some = introducing.contributions(partner, wanted, cursor.map(PlaceCursor::read), most + 1);
    var shown = some.subList(0, Math.min(most, some.size()));
    return Paging.json(
        shown.stream().map(PartnerJson::contribution).toList(),
        introducing.open(actor, partner).count().of(wanted),
        some.size() > most
            ? Optional.of(PlaceCursor.write(Contributions.Place.of(shown.getLast().contribution())))
            : Optional.empty());
  }

  static AssetType type(String word) {
    try {
      return AssetType.of(word);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest("type is game or material.");
    }
  }

  @Put("/{id}")
  @Consumes(MediaType.ALL)
  @Needs(Act.ACT_FOR_PARTNERS)
  @ApiResponse(responseCode = "201", description = "It is attached from now on")
  @ApiResponse(responseCode = "204", description = "It was attached already")
  @Operation(summary = "Attach a released asset that one deposits; for members of the partner")
  @SecurityRequirement(name = "token")
  HttpResponse<?> attach(
      @Parameter(hidden = true) Actor actor, @PathVariable String handle, @PathVariable String id) {
    var isNew = contributing.attach(actor, PartnerHandle.parse(handle), AssetId.parse(id));
    return HttpResponse.status(isNew ? HttpStatus.CREATED : HttpStatus.NO_CONTENT);
  }

  @Delete("/{id}")
  @Needs(Act.ACT_FOR_PARTNERS)
  @ApiResponse(responseCode = "204", description = "It is attached no longer")
  @Operation(summary = "Detach an asset; for its depositors and for who keeps the partner")
  @SecurityRequirement(name = "token")
  HttpResponse<?> detach(
      @Parameter(hidden = true) Actor actor, @PathVariable String handle, @PathVariable String id) {
    contributing.detach(actor, PartnerHandle.parse(handle), AssetId.parse(id));
    return HttpResponse.noContent();
  }
}
