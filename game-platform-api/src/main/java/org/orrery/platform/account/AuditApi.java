package org.orrery.platform.account;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.audit.AuditEntry;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Paging;
import org.orrery.platform.web.Refusing;

/** Who did what to which and when, for curators. */
@Controller("/api/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Accounts")
@Refusing
@SecurityRequirement(name = "token")
final class AuditApi {

  private final AuditLog audit;

  AuditApi(AuditLog audit) {
    this.audit = audit;
  }

  @Get
  @Needs(Act.READ_AUDIT)
  @ApiResponse(
      responseCode = "200",
      description = "One page of it",
      content = @Content(schema = @Schema(ref = "#/components/schemas/AuditList")))
  @Operation(summary = "The audit log, newest first")
  Map<String, Object> read(
      @QueryValue Optional<String> actor,
      @QueryValue Optional<String> subject,
      @QueryValue Optional<String> from,
      @QueryValue Optional<String> until,
      @QueryValue Optional<Integer> limit,
      @QueryValue Optional<String> cursor) {
    var wanted =
        new AuditLog.Wanted(
            actor, subject, from.map(AuditApi::instant), until.map(AuditApi::instant));
    var most = Paging.limit(limit);
    var some = audit.read(wanted, cursor.map(AuditApi::id).orElse(Long.MAX_VALUE), most + 1);
    var next =
        some.size() > most
            ? Optional.of(Long.toString(some.get(most - 1).id()))
            : Optional.<String>empty();
    return Paging.json(
        some.stream().limit(most).map(AuditApi::json).toList(), audit.count(wanted), next);
  }

  private static long id(String cursor) {
    if (cursor.matches("\\d{1,18}")) {
      return Long.parseLong(cursor);
    }
    throw ProblemException.badRequest("The cursor is none of this list; start again without it.");
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw ProblemException.badRequest(
          "“" + text + "” is no moment such as 2026-11-22T06:46:00Z.");
    }
  }

  private static Map<String, Object> json(AuditEntry entry) {
    var json = new LinkedHashMap<String, Object>();
    json.put("at", entry.at().toString());
    json.put("actor", entry.actor());
    json.put("act", entry.act());
    json.put("subject", entry.subject());
    json.put("detail", entry.detail());
    return json;
  }
}
