package org.orrery.platform.asset;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.release.Reading;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.ServerSettings;

/** A release as a list for download programs. */
@Controller("/api/{assets}/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Assets")
@Refusing
final class FetchListApi {

  private final Reading reading;
  private final ServerSettings settings;

  FetchListApi(Reading reading, ServerSettings settings) {
    this.reading = reading;
    this.settings = settings;
  }

  @Get(value = "/manifest.txt", produces = "*/*")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The list",
      content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "304", description = "It is known: If-None-Match named it")
  @Operation(summary = "The files of a release as a list that aria2c -i or sha256sum -c takes")
  HttpResponse<?> list(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable @Schema(ref = "#/components/schemas/Assets") String assets,
      @PathVariable String id,
      @QueryValue Optional<Integer> release,
      @QueryValue
          @Parameter(
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"aria2", "sha256sum"}))
          Optional<String> format) {
    var found =
        reading.release(
            AssetJson.type(assets), AssetId.parse(id), release.map(AssetJson::releaseNumber));
    reading.demandBytes(actor, found);
    var list =
        switch (format.orElse("aria2")) {
          case "aria2" -> FetchList.aria2(found, settings.origin(request));
          case "sha256sum" -> FetchList.sha256sum(found);
          default ->
              throw ProblemException.badRequest(
                  "The list is to be had for aria2 or sha256sum, not “" + format.get() + "”.");
        };
    return HttpResponse.ok(list.getBytes(StandardCharsets.UTF_8))
        .contentType("text/plain; charset=utf-8");
  }
}
