package org.orrery.platform.harvest.dump;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.Download;
import org.orrery.platform.web.EntityTags;

/** The whole catalogue in one file. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Assets")
@ApiResponse(
    responseCode = "4XX",
    description = "What stands in the way; 429 while the first one is being made",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(ref = "#/components/schemas/Problem")))
final class DumpApi {

  private final Dumping dumping;

  DumpApi(Dumping dumping) {
    this.dumping = dumping;
  }

  @Get(value = "/dump", produces = "*/*")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The newest release of each asset, one JSON object a line; made every night",
      content =
          @Content(
              mediaType = "application/x-ndjson",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "206", description = "The range that was asked for")
  @Operation(summary = "All public descriptions as JSON Lines")
  HttpResponse<?> plain(HttpRequest<?> request) throws IOException, InterruptedException {
    var dump = dumping.newest();
    return answer(request, "orrery.jsonl", "application/x-ndjson", dump, dump.plain());
  }

  @Get(value = "/dump.gz", produces = "*/*")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "The same, packed",
      content =
          @Content(
              mediaType = "application/gzip",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "206", description = "The range that was asked for")
  @Operation(summary = "All public descriptions as JSON Lines, packed with gzip")
  HttpResponse<?> packed(HttpRequest<?> request) throws IOException, InterruptedException {
    var dump = dumping.newest();
    return answer(request, "orrery.jsonl.gz", "application/gzip", dump, dump.packed());
  }

  private static HttpResponse<?> answer(
      HttpRequest<?> request, String name, String type, Dump dump, Dump.Part part)
      throws IOException {
    return new Download(
            name,
            type,
            part.size(),
            EntityTags.quoted(part.digest().hex()),
            dump.at(),
            Optional.of(part.digest()),
            part)
        .answer(request);
  }
}
