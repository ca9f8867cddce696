package org.orrery.platform.notice;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.notice.NewsFacts;
import org.orrery.assetdb.notice.Notice;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;

/** One's own notices. */
@Controller("/api/me/notices")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Accounts")
@Refusing
@SecurityRequirement(name = "token")
final class NoticeApi {

  private final Noticing noticing;

  NoticeApi(Noticing noticing) {
    this.noticing = noticing;
  }

  @Get
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "#/components/schemas/NoticeList")))
  @Operation(summary = "What one was told, newest first")
  Map<String, Object> notices(
      @Parameter(hidden = true) Actor actor,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    var most = Paging.limit(limit);
    var some =
        noticing.notices(actor, cursor.map(NoticeApi::before).orElse(Long.MAX_VALUE), most + 1);
    var shown = some.subList(0, Math.min(most, some.size()));
    var json =
        Paging.json(
            shown.stream().map(NoticeApi::json).toList(),
            noticing.count(actor),
            some.size() > most
                ? Optional.of(String.valueOf(shown.getLast().id()))
                : Optional.empty());
    json.put("unread", noticing.unread(actor));
    return json;
  }

  private static long before(String cursor) {
    if (!cursor.matches("\\d{1,18}")) {
      throw ProblemException.badRequest("The cursor is none of this list; start again without it.");
    }
    return Long.parseLong(cursor);
  }

  @Post("/{notice}/read")
  @Consumes(MediaType.ALL)
  @Needs(Act.CHANGE_OWN)
  @ApiResponse(responseCode = "204", description = "It is noted")
  @Operation(summary = "Say that one has read a notice")
  HttpResponse<?> read(@Parameter(hidden = true) Actor actor, @PathVariable long notice) {
    noticing.read(actor, notice);
    return HttpResponse.noContent();
  }

  @Post("/read")
  @Needs(Act.CHANGE_OWN)
  @ApiResponse(responseCode = "204", description = "It is noted")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/NoticesRead")))
  @Operation(summary = "Say that one has read all notices up to one")
  HttpResponse<?> readUntil(@Parameter(hidden = true) Actor actor, @Body String body) {
    var fields = Fields.of(JsonBody.object(body));
    var until = fields.number("until", 1, Integer.MAX_VALUE);
    if (!fields.has("until")) {
      fields.fault("until", "It is wanted.");
    }
    fields.refuse("The notices cannot be noted as read so.");
    noticing.readUntil(actor, until.orElseThrow());
    return HttpResponse.noContent();
  }

  private static Map<String, Object> json(Notice notice) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", notice.id());
    json.put("kind", NewsFacts.kind(notice.news()));
    json.put("at", notice.at().toString());
    notice.readAt().ifPresent(at -> json.put("readAt", at.toString()));
    json.putAll(NewsFacts.write(notice.news()));
    return json;
  }
}
