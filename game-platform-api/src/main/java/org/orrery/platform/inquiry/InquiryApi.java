package org.orrery.platform.inquiry;

import io.micronaut.http.HttpRequest;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.inquiry.Inquiring;
import org.orrery.assetdb.inquiry.InquiryId;
import org.orrery.assetdb.inquiry.Letterbox;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** Asking for games, and answering. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Institutions")
@Refusing
@SecurityRequirement(name = "token")
final class InquiryApi {

  private final Inquiring inquiring;
  private final Letterbox letterbox;
  private final Idempotent idempotent;
  private final InquiryJson json;

  InquiryApi(Inquiring inquiring, Letterbox letterbox, Idempotent idempotent, InquiryJson json) {
    this.inquiring = inquiring;
    this.letterbox = letterbox;
    this.idempotent = idempotent;
    this.json = json;
  }

  @Post("/games/{id}/inquiries")
  @Needs(Act.CORRESPOND)
  @ApiResponse(
      responseCode = "201",
      description = "The open inquiry",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Inquiry")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/InquiryWritten")))
  @TakesIdempotencyKey
  @Operation(summary = "Ask the depositors of a game for it; nobody else learns of it")
  HttpResponse<Map<String, Object>> ask(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body String body) {
    return idempotent.created(
        request,
        actor,
        body,
        () -> {
          var open = inquiring.ask(actor, AssetId.parse(id), JsonBody.object(body));
          return new Idempotent.Made(json.listed(open), "/api/inquiries/" + open.question().id());
        });
  }

  @Get("/inquiries")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "#/components/schemas/InquiryList")))
  @Operation(
      summary =
          "Inquiries newest first: with role=asked (the default) about the games that one deposits,"
              + " with role=asking one's own; state may be repeated")
  Map<String, Object> list(
      @Parameter(hidden = true) Actor actor,
      @QueryValue Optional<String> role,
      @QueryValue Optional<List<String>> state,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    var part = Roles.part(role);
    var states = Roles.states(state.orElse(List.of()));
    var most = Paging.limit(limit);
    var some = letterbox.list(actor, part, states, cursor.map(InquiryId::parse), most + 1);
    var shown = some.subList(0, Math.min(most, some.size()));
    return Paging.json(
        shown.stream().map(json::listed).toList(),
        letterbox.count(actor, part, states),
        some.size() > most
            ? Optional.of(shown.getLast().question().id().value())
            : Optional.empty());
  }

  @Get("/inquiries/{id}")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "It, for its two sides",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Inquiry")))
  @Operation(summary = "An inquiry with what was said about it")
  Map<String, Object> one(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    return json.whole(letterbox.open(actor, InquiryId.parse(id)));
  }

  @Post("/inquiries/{id}/messages")
  @Needs(Act.CORRESPOND)
  @ApiResponse(
      responseCode = "201",
      description = "The message",
      content = @Content(schema = @Schema(ref = "#/components/schemas/InquiryMessage")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/InquiryMessageWritten")))
  @TakesIdempotencyKey
  @Operation(summary = "Say something to the other side")
  HttpResponse<Map<String, Object>> say(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Body String body) {
    return idempotent.created(
        request,
        actor,
        body,
        () ->
            new Idempotent.Made(
                InquiryJson.message(
                    inquiring.say(actor, InquiryId.parse(id), JsonBody.object(body))),
                ""));
  }

  @Post("/inquiries/{id}/outcome")
  @Needs(Act.CORRESPOND)
  @ApiResponse(
      responseCode = "200",
      description = "The inquiry",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Inquiry")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/InquiryOutcome")))
  @Operation(summary = "End it: depositors agree, decline or close, the asker withdraws")
  Map<String, Object> end(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, @Body String body) {
    inquiring.end(actor, InquiryId.parse(id), JsonBody.object(body));
    return json.whole(letterbox.open(actor, InquiryId.parse(id)));
  }

  @Post("/inquiries/{id}/publication")
  @Consumes(MediaType.ALL)
  @Needs(Act.CORRESPOND)
  @ApiResponse(
      responseCode = "200",
      description = "The inquiry",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Inquiry")))
  @Operation(
      summary = "Consent that it is told where the game is shown; with both consents it is public")
  Map<String, Object> publish(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    inquiring.publish(actor, InquiryId.parse(id));
    return json.whole(letterbox.open(actor, InquiryId.parse(id)));
  }
}
