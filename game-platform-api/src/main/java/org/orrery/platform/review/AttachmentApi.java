package org.orrery.platform.review;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
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
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.draft.Checks;
import org.orrery.assetdb.review.Conversing;
import org.orrery.assetdb.review.SubmissionId;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.Download;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.Refusing;

/** Files that come with messages about a submission. */
@Controller("/api/submissions/{id}/attachments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Review")
@Refusing
@SecurityRequirement(name = "token")
final class AttachmentApi {

  private final Conversing conversing;

  AttachmentApi(Conversing conversing) {
    this.conversing = conversing;
  }

  @Put("/{name}")
  @Consumes(MediaType.ALL)
  @Needs(Act.SUBMIT_GAMES)
  @ApiResponse(
      responseCode = "201",
      description = "The file",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Attachment")))
  @RequestBody(
      required = true,
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @Operation(summary = "Send a file for a message to come")
  HttpResponse<Map<String, Object>> put(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @PathVariable String name,
      @Body @Nullable InputStream content)
      throws IOException {
    try (var bytes = content == null ? InputStream.nullInputStream() : content) {
      var submission = SubmissionId.parse(id);
      var attachment = conversing.attach(actor, submission, name, bytes, Checks.none());
      return HttpResponse.created(SubmissionJson.attachment(submission.value(), attachment));
    }
  }

  @Get("/{name}")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "Its bytes",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @Operation(summary = "A file that came with a message")
  HttpResponse<?> get(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @PathVariable String name)
      throws IOException {
    var attachment = conversing.attachment(actor, SubmissionId.parse(id), name);
    return new Download(
            attachment.name(),
            attachment.mediaType(),
            attachment.size(),
            EntityTags.quoted(attachment.digest().hex()),
            Instant.EPOCH,
            Optional.of(attachment.digest()),
            range -> conversing.open(attachment, range))
        .answer(request);
  }
}
