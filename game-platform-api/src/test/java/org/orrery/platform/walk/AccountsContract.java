package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.RunningPlatform;
import org.orrery.platform.running.Samples;

/** Accounts, roles and tokens. */
public interface AccountsContract extends OnAShelf {

  private Map<String, Object> account(String handle) {
    return Map.of(
        "handle",
        handle,
        "email",
        handle + "@example.org",
        "password",
        RunningPlatform.PASSWORD,
        "displayName",
        "Somebody");
  }

  private Caller withToken(String handle, Map<String, ?> token) {
    var made =
        shelf()
            .visitor()
            .withPassword(handle, RunningPlatform.PASSWORD)
            .post("/api/tokens", token)
            .expect(201);
    return shelf().visitor().withToken(made.text("token"));
  }

  @Test
  default void a_new_account_is_a_developer_and_the_admin_makes_a_researcher_of_it() {
    var made = shelf().visitor().post("/api/accounts", account("lise")).expect(201);
    var lise = shelf().platform().signedIn("lise", RunningPlatform.PASSWORD);
    lise.post("/api/materials", Samples.material("Fission", "裂变")).expectProblem(403);

    shelf()
        .platform()
        .admin()
        .put("/api/accounts/lise/roles", Map.of("roles", List.of("developer", "researcher")))
        .expect(200);

    assertThat(made.json()).containsEntry("roles", List.of("developer"));
    assertThat(made.content()).doesNotContain(RunningPlatform.PASSWORD);
    assertThat(lise.get("/api/me").expect(200).json())
        .containsEntry("handle", "lise")
        .containsEntry("roles", List.of("developer", "researcher"));
    lise.post("/api/materials", Samples.material("Fission", "裂变")).expect(201);
  }

  @Test
  default void only_an_admin_gives_roles() {
    var roles = Map.of("roles", List.of("admin"));

    shelf().visitor().put("/api/accounts/ada/roles", roles).expectProblem(401);
    shelf().ada().put("/api/accounts/ada/roles", roles).expectProblem(403);
    shelf().platform().admin().put("/api/accounts/nobody/roles", roles).expectProblem(404);
  }

  @Test
  default void a_handle_is_taken_once_and_every_fault_of_an_account_is_told_at_once() {
    shelf().visitor().post("/api/accounts", account("maria")).expect(201);

    var again = shelf().visitor().post("/api/accounts", account("maria"));
    var wrong =
        shelf()
            .visitor()
            .post(
                "/api/accounts",
                Map.of("handle", "No Good", "email", "x", "password", "short", "nick", "m"));

    assertThat(again.status()).isIn(409, 422);
    assertThat(wrong.expectProblem(422).pointers())
        .contains("/handle", "/email", "/password", "/nick");
  }

  @Test
  default void one_changes_ones_own_account_by_a_patch_that_names_what_was_seen() {
    var seen = shelf().vera().get("/api/me").expect(200).header("ETag");

    shelf().vera().patch("/api/me", Map.of("displayName", "Vera")).expectProblem(428);
    shelf().vera().patch("/api/me", Map.of("displayName", "Vera R."), "If-Match", seen).expect(200);

    shelf()
        .vera()
        .patch("/api/me", Map.of("displayName", "V."), "If-Match", seen)
        .expectProblem(412);
    assertThat(shelf().vera().get("/api/me").text("displayName")).isEqualTo("Vera R.");
  }

  @Test
  default void a_revoked_token_opens_nothing() {
    var made =
        shelf()
            .visitor()
            .withPassword("grace", RunningPlatform.PASSWORD)
            .post("/api/tokens", Map.of("name", "lost", "scopes", List.of("read")))
            .expect(201);
    var lost = shelf().visitor().withToken(made.text("token"));
    lost.get("/api/me").expect(200);

    shelf().grace().delete("/api/tokens/" + made.text("id")).expect(204);

    lost.get("/api/me").expectProblem(401);
    assertThat(made.text("token")).startsWith("orr_");
    assertThat(shelf().grace().get("/api/tokens").expect(200).content())
        .doesNotContain(made.text("token"), made.text("id"));
  }

  @Test
  default void a_token_without_the_scope_is_not_enough() {
    var reader = withToken("ada", Map.of("name", "reads", "scopes", List.of("read")));

    reader.get("/api/me").expect(200);
    reader.post("/api/materials", Samples.material("No", "不")).expectProblem(403);
    reader
        .post("/api/tokens", Map.of("name", "more", "scopes", List.of("admin")))
        .expectProblem(403);
  }

  @Test
  default void a_token_ends_when_it_was_said_to_end() {
    var soon = Instant.now().plusMillis(1500);

    var passing =
        withToken(
            "grace",
            Map.of("name", "short", "scopes", List.of("read"), "expiresAt", soon.toString()));

    passing.get("/api/me").expect(200);
    Patience.until(Duration.ofSeconds(5), () -> passing.get("/api/me").status() == 401);
    assertThat(Instant.now()).isAfterOrEqualTo(soon);
  }

  @Test
  default void a_wrong_password_and_an_unknown_handle_are_told_alike() {
    var token = Map.of("name", "t", "scopes", List.of("read"));

    var wrong =
        shelf().visitor().withPassword("vera", "not the password").post("/api/tokens", token);
    var unknown =
        shelf()
            .visitor()
            .withPassword("nobody-at-all", "not the password")
            .post("/api/tokens", token);

    assertThat(wrong.expectProblem(401).text("detail"))
        .isEqualTo(unknown.expectProblem(401).text("detail"));
    assertThat(wrong.header("WWW-Authenticate")).isNotEmpty();
  }

  @Test
  default void the_audit_log_tells_curators_who_did_what() {
    var id = shelf().magnetar().substring("/api/materials/".length());

    var log = shelf().vera().get("/api/audit?subject=" + id).expect(200);

    assertThat(log.list("items").stream().map(entry -> entry.get("act")))
        .containsExactly("release", "file-put", "file-put", "file-put", "draft-begin");
    assertThat(log.list("items")).allMatch(entry -> "ada".equals(entry.get("actor")));
    shelf().ada().get("/api/audit").expectProblem(403);
    shelf().visitor().get("/api/audit").expectProblem(401);
  }
}
