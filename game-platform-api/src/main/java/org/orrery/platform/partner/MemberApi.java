package org.orrery.platform.partner;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
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
import java.util.function.Function;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.partner.Introducing;
import org.orrery.assetdb.partner.Invitation;
import org.orrery.assetdb.partner.Joining;
import org.orrery.assetdb.partner.PartnerHandle;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** Who acts for partners: invitations, answers to them, and members. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Partners")
@Refusing
@SecurityRequirement(name = "token")
final class MemberApi {

  private final Joining joining;
  private final Introducing introducing;
  private final Idempotent idempotent;

  MemberApi(Joining joining, Introducing introducing, Idempotent idempotent) {
    this.joining = joining;
    this.introducing = introducing;
    this.idempotent = idempotent;
  }

  @Get("/me/partners")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "Memberships, and invitations that wait for an answer",
      content = @Content(schema = @Schema(ref = "#/components/schemas/OwnPartners")))
  @Operation(summary = "The partners for which one acts, and those that would like one to")
  Map<String, Object> own(@Parameter(hidden = true) Actor actor) {
    var own = introducing.own(actor);
    var json =
        Paging.json(own.stream().map(PartnerJson::own).toList(), own.size(), Optional.empty());
    json.put(
        "invitations", introducing.invitations(actor).stream().map(PartnerJson::invited).toList());
    return json;
  }

  @Get("/partners/{handle}/members")
  @Needs(Act.READ_PUBLIC)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them, managers first",
      content = @Content(schema = @Schema(ref = "#/components/schemas/PartnerMemberList")))
  @Operation(
      summary =
          "Members who want to be named; all of them for members, managers of it and curators")
  Map<String, Object> members(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String handle,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    return page(
        introducing.members(actor, PartnerHandle.parse(handle)),
        known -> known.membership().account(),
        PartnerJson::member,
        limit,
        cursor);
  }

  /** Such lists are short, and are read whole. */
  private static <T> Map<String, Object> page(
      List<T> all,
      Function<T, String> account,
      Function<T, Map<String, Object>> json,
      Optional<Integer> limit,
      Optional<String> cursor) {
    var most = Paging.limit(limit);
    var some =
        cursor
            .map(
                last ->
                    all.stream()
                        .dropWhile(one -> !account.apply(one).equals(last))
                        .skip(1)
                        .toList())
            .orElse(all);
    var shown = some.subList(0, Math.min(most, some.size()));
    return Paging.json(
        shown.stream().map(json).toList(),
        all.size(),
        some.size() > most ? Optional.of(account.apply(shown.getLast())) : Optional.empty());
  }

  @Post("/partners/{handle}/members")
  @Needs(Act.ACT_FOR_PARTNERS)
  @ApiResponse(
      responseCode = "201",
      description = "One's membership; Location is where it is changed and ended",
      content = @Content(schema = @Schema(ref = "#/components/schemas/PartnerMember")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/PartnerAnswer")))
  @TakesIdempotencyKey
  @Operation(summary = "Accept one's invitation, and say whether the page names one")
  HttpResponse<Map<String, Object>> accept(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String handle,
      @Body String body) {
    return idempotent.created(
        request,
        actor,
        body,
        () -> {
          var membership =
              joining.accept(actor, PartnerHandle.parse(handle), JsonBody.object(body));
          return new Idempotent.Made(
              PartnerJson.member(membership),
              "/api/partners/" + membership.partner() + "/members/" + membership.account());
        });
  }

  @Patch("/partners/{handle}/members/{account}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Needs(Act.ACT_FOR_PARTNERS)
  @ApiResponse(
      responseCode = "200",
      description = "The member",
      content = @Content(schema = @Schema(ref = "#/components/schemas/PartnerMember")))
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(ref = "#/components/schemas/PartnerMemberPatch")),
        @Content(
            mediaType = "application/merge-patch+json",
            schema = @Schema(ref = "#/components/schemas/PartnerMemberPatch"))
      })
  @Operation(
      summary =
          "Give a member another part, for who keeps the partner; say whether the page names one,"
              + " for oneself")
  Map<String, Object> change(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String handle,
      @PathVariable String account,
      @Body String body) {
    return PartnerJson.member(
        joining.change(actor, PartnerHandle.parse(handle), account, JsonBody.object(body)));
  }

  @Delete("/partners/{handle}/members/{account}")
  @Needs(Act.ACT_FOR_PARTNERS)
  @ApiResponse(responseCode = "204", description = "They are a member no longer")
  @Operation(
      summary = "Leave, or let a member go",
      description =
          "The last manager of a partner stays until there is another; only curators may remove"
              + " them all the same.")
  HttpResponse<?> remove(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String handle,
      @PathVariable String account) {
    joining.remove(actor, PartnerHandle.parse(handle), account);
    return HttpResponse.noContent();
  }

  @Get("/partners/{handle}/invitations")
  @Needs(Act.ACT_FOR_PARTNERS)
  @ApiResponse(
      responseCode = "200",
      description = "One page of them, oldest first",
      content = @Content(schema = @Schema(ref = "#/components/schemas/PartnerInvitationList")))
  @Operation(summary = "Invitations that wait for an answer, for who keeps the partner")
  Map<String, Object> invitations(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String handle,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    return page(
        introducing.invitations(actor, PartnerHandle.parse(handle)),
        Invitation::account,
        PartnerJson::invitation,
        limit,
        cursor);
  }

  @Post("/partners/{handle}/invitations")
  @Needs(Act.ACT_FOR_PARTNERS)
  @ApiResponse(
      responseCode = "201",
      description = "The invitation; Location is where it is ended",
      content = @Content(schema = @Schema(ref = "#/components/schemas/PartnerInvitation")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/PartnerInvitationWanted")))
  @TakesIdempotencyKey
  @Operation(summary = "Invite an account, which is told, and says yes or no")
  HttpResponse<Map<String, Object>> invite(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String handle,
      @Body String body) {
    return idempotent.created(
        request,
        actor,
        body,
        () -> {
          var invitation =
              joining.invite(actor, PartnerHandle.parse(handle), JsonBody.object(body));
          return new Idempotent.Made(
              PartnerJson.invitation(invitation),
              "/api/partners/" + invitation.partner() + "/invitations/" + invitation.account());
        });
  }

  @Delete("/partners/{handle}/invitations/{account}")
  @Needs(Act.ACT_FOR_PARTNERS)
  @ApiResponse(responseCode = "204", description = "It is ended")
  @Operation(summary = "Decline one's own invitation, or take one back")
  HttpResponse<?> end(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String handle,
      @PathVariable String account) {
    joining.end(actor, PartnerHandle.parse(handle), account);
    return HttpResponse.noContent();
  }
}
