package org.orrery.platform.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Authenticating;
import org.orrery.assetdb.account.Session;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;

/** The browsers in which one is signed in. */
@Controller("/api/me/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Accounts")
@Refusing
@SecurityRequirement(name = "token")
final class SessionApi {

  private final Authenticating authenticating;

  SessionApi(Authenticating authenticating) {
    this.authenticating = authenticating;
  }

  @Get
  @Needs(Act.READ_OWN)
  @ApiResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(ref = "#/components/schemas/SessionList")))
  @Operation(summary = "The browsers in which one is signed in, the newest first")
  Map<String, Object> sessions(HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
    var own = SignedInBrowser.session(request).map(Session::name).orElse("");
    var sessions = authenticating.sessions(actor);
    return Paging.json(
        sessions.stream().map(session -> json(session, own)).toList(),
        sessions.size(),
        Optional.empty());
  }

  @Delete("/{session}")
  @Needs(Act.CHANGE_OWN)
  @ApiResponse(responseCode = "204", description = "It is ended")
  @Operation(summary = "Sign one of one's own browsers out at once")
  HttpResponse<?> end(@Parameter(hidden = true) Actor actor, @PathVariable String session) {
    authenticating.endSession(actor, session);
    return HttpResponse.noContent();
  }

  private static Map<String, Object> json(Session session, String own) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", session.name());
    json.put("userAgent", session.userAgent());
    json.put("createdAt", session.createdAt().toString());
    json.put("usedAt", session.usedAt().toString());
    json.put("current", session.name().equals(own));
    return json;
  }
}
