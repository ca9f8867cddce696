package org.orrery.platform.account;

import io.micronaut.http.HttpHeaders;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.ApiToken;
import org.orrery.assetdb.account.Authenticating;
import org.orrery.assetdb.account.Registering;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.account.Scope;
import org.orrery.assetdb.json.Fields;
import org.orrery.platform.web.DemandsIfMatch;
import org.orrery.platform.web.EntityTags;
import org.orrery.platform.web.HonoursIfMatch;
import org.orrery.platform.web.Idempotent;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;
import org.orrery.platform.web.TakesIdempotencyKey;

/** Accounts, roles and API tokens. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Accounts")
@Refusing
final class AccountApi {

  private final Registering registering;
  private final Authenticating authenticating;
  private final Idempotent idempotent;

  AccountApi(Registering registering, Authenticating authenticating, Idempotent idempotent) {
    this.registering = registering;
    this.authenticating = authenticating;
    this.idempotent = idempotent;
  }

  @Post("/accounts")
  @Needs(Act.REGISTER)
  @ApiResponse(
      responseCode = "201",
      description = "The account",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Account")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/Registration")))
  @TakesIdempotencyKey
  @Operation(summary = "Make an account with the role developer")
  HttpResponse<Map<String, Object>> register(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body String body) {
    return idempotent.created(
        request,
        actor,
        body,
        () ->
            new Idempotent.Made(
                Registering.json(registering.register(JsonBody.object(body))), "/api/me"));
  }

  @Get("/me")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "The account, with its ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Account")))
  @SecurityRequirement(name = "token")
  @Operation(summary = "One's own account")
  HttpResponse<?> me(@Parameter(hidden = true) Actor actor) {
    return answer(actor.account().orElseThrow());
  }

  @Patch("/me")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Needs(Act.CHANGE_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "The account, with its new ETag",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Account")))
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(ref = "#/components/schemas/AccountPatch")),
        @Content(
            mediaType = "application/merge-patch+json",
            schema = @Schema(ref = "#/components/schemas/AccountPatch"))
      })
  @SecurityRequirement(name = "token")
  @DemandsIfMatch
  @Operation(summary = "Change one's own account by a JSON Merge Patch; needs If-Match")
  HttpResponse<?> change(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body String body) {
    return answer(registering.change(actor, JsonBody.object(body), EntityTags.demanded(request)));
  }

  @Put("/accounts/{handle}/roles")
  @Needs(Act.GRANT_ROLES)
  @ApiResponse(
      responseCode = "200",
      description = "The account",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Account")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/RolesGiven")))
  @SecurityRequirement(name = "token")
  @HonoursIfMatch
  @Operation(summary = "Give an account exactly these roles")
  HttpResponse<?> grant(
      HttpRequest<?> request,
      @Parameter(hidden = true) Actor actor,
      @PathVariable String handle,
      @Body String body) {
    var fields = Fields.of(JsonBody.object(body));
    var roles = fields.parsedTexts("roles", 10, 20, Role::of);
    if (!fields.has("roles")) {
      fields.fault("roles", "The list of roles is wanted.");
    }
    fields.refuse("The roles cannot be given so.");
    return answer(registering.grant(actor, handle, Set.copyOf(roles), EntityTags.sent(request)));
  }

  private static HttpResponse<?> answer(Account account) {
    return HttpResponse.ok(Registering.json(account))
        .header(HttpHeaders.ETAG, EntityTags.of(account.version()));
  }

  @Post("/tokens")
  @Needs(Act.CHANGE_OWN)
  @ApiResponse(
      responseCode = "201",
      description = "The token with its secret",
      content = @Content(schema = @Schema(ref = "#/components/schemas/TokenMade")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/TokenWanted")))
  @SecurityRequirement(name = "token")
  @SecurityRequirement(name = "password")
  @Operation(summary = "Make an API token; it is shown this once. Takes HTTP Basic too")
  HttpResponse<Map<String, Object>> makeToken(
      HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body String body) {
    var fields = Fields.of(JsonBody.object(body));
    var name = fields.text("name", 100);
    var scopes = fields.parsedTexts("scopes", 10, 20, Scope::of);
    var expiresAt = fields.parsed("expiresAt", 40, AccountApi::instant);
    if (!fields.has("name")) {
      fields.fault("name", "A token has a name, so that you know it again.");
    }
    if (!fields.has("scopes")) {
      fields.fault("scopes", "What the token is for is wanted: read, deposit, curate, admin.");
    }
    fields.refuse("The token cannot be made so.");
    var made = authenticating.makeToken(actor, name.orElseThrow(), Set.copyOf(scopes), expiresAt);
    var json = new LinkedHashMap<>(json(made.token()));
    json.put("token", made.secret());
    return HttpResponse.<Map<String, Object>>created(json)
        .header(HttpHeaders.LOCATION, "/api/tokens/" + made.token().id())
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "A moment such as 2026-11-22T06:46:00Z is wanted here.", e);
    }
  }

  @Get("/tokens")
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "The tokens, without their secrets",
      content = @Content(schema = @Schema(ref = "#/components/schemas/TokenList")))
  @SecurityRequirement(name = "token")
  @Operation(summary = "One's own API tokens")
  Map<String, Object> tokens(@Parameter(hidden = true) Actor actor) {
    var tokens = authenticating.tokens(actor).stream().map(AccountApi::json).toList();
    return Paging.json(tokens, tokens.size(), Optional.empty());
  }

  @Delete("/tokens/{id}")
  @Needs(Act.CHANGE_OWN)
  @ApiResponse(responseCode = "204", description = "It is ended")
  @SecurityRequirement(name = "token")
  @Operation(summary = "End one of one's own API tokens at once")
  HttpResponse<?> revoke(@Parameter(hidden = true) Actor actor, @PathVariable String id) {
    authenticating.revoke(actor, id);
    return HttpResponse.noContent();
  }

  private static Map<String, Object> json(ApiToken token) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", token.id());
    json.put("name", token.name());
    json.put("scopes", token.scopes().stream().sorted().map(Scope::word).toList());
    json.put("createdAt", token.createdAt().toString());
    json.put("expiresAt", token.expiresAt().toString());
    token.usedAt().ifPresent(at -> json.put("usedAt", at.toString()));
    return json;
  }
}
