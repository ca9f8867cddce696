package org.orrery.platform.pack;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.pack.PackId;
import org.orrery.assetdb.pack.Packed;
import org.orrery.assetdb.pack.Taking;
import org.orrery.assetdb.pack.Viewing;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.Download;
import org.orrery.platform.asset.Sources;
import org.orrery.platform.problem.Problem;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.ServerSettings;

/** A pack as one zip. */
@Controller("/api/packs/{id}/archive")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Packs")
@Refusing
@SecurityRequirement(name = "token")
final class PackArchiveApi {

  private final Viewing viewing;
  private final PackJson json;
  private final ServerSettings settings;

  PackArchiveApi(Viewing viewing, PackJson json, ServerSettings settings) {
    this.viewing = viewing;
    this.json = json;
    this.settings = settings;
  }

  @Get(produces = "*/*")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "The whole",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "206",
      description = "The range that was asked for",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "304", description = "It is known: If-None-Match named it")
  @ApiResponse(
      responseCode = "409",
      description = "The licences do not allow the use",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/PackConflict")))
  @Parameter(
      name = "Range",
      in = ParameterIn.HEADER,
      description = "One range of bytes (RFC 9110)",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      description = "Tags that are known already",
      schema = @Schema(type = "string"))
  @Operation(summary = "A pack as one zip with credits, licences and a lock file, whole or in part")
  HttpResponse<?> archive(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @PathVariable String id)
      throws IOException {
    return switch (viewing.take(actor, PackId.parse(id), settings.origin(request))) {
      case Taking.Ready ready ->
          new Download(
                  ready.archive().name(),
                  "application/zip",
                  ready.archive().size(),
                  EntityTags.quoted(ready.archive().layout().hex()),
                  ready.moment(),
                  Optional.empty(),
                  Sources.of(ready.archive()))
              .answer(request);
      case Taking.Uncleared no -> throw new ProblemException(conflict(no.packed()));
    };
  }

  private Problem conflict(Packed packed) {
    return new Problem(
        "conflict",
        409,
        "Not possible as things stand",
        "The licences do not allow the use of these materials that the pack is for.",
        List.of(),
        Optional.empty(),
        json.why(packed));
  }
}
