package org.orrery.platform.proposal;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.proposal.Proposal;
import org.orrery.assetdb.proposal.Proposing;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Refusing;

/** What could be filled in of a game's draft. */
@Controller("/api/games/{id}/draft/import")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Drafts")
@Refusing
final class ImportApi {

  private final Proposing proposing;

  ImportApi(Proposing proposing) {
    this.proposing = proposing;
  }

  @Post
  @Consumes(MediaType.ALL)
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "Each field that would change, with the value to PATCH it to",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Proposals")))
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = "application/json", schema = @Schema(type = "object")),
        @Content(mediaType = "text/plain", schema = @Schema(type = "string"))
      })
  @Operation(
      summary = "What a package.json, a Godot project or an itch.io page would fill in",
      description =
          "The text of the file is the body; of a Godot project it is project.godot,"
              + " export_presets.cfg or both. Nothing is written.")
  @SecurityRequirement(name = "token")
  Map<String, Object> propose(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @QueryValue @Parameter(schema = @Schema(allowableValues = {"package.json", "godot", "itch"}))
          String from,
      @Body @Nullable String body) {
    var origin = Origins.of(from).read(body == null ? "" : body);
    var found = proposing.propose(actor, AssetId.parse(id), origin);
    return Map.of(
        "proposals",
        found.proposals().stream().map(ImportApi::json).toList(),
        "ignored",
        List.copyOf(found.ignored()));
  }

  private static Map<String, Object> json(Proposal proposal) {
    return Map.of(
        "pointer", proposal.pointer(), "value", proposal.value(), "from", proposal.from());
  }
}
