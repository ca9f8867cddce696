package org.orrery.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Authenticating;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.PlatformInThisJvm;
import org.orrery.platform.running.RawConversation;
import org.orrery.platform.running.Samples;

final class BadBodiesTest extends BadInput {

  BadBodiesTest() throws IOException {
    super(Map.of());
  }

  private Answer patched(String body, String type) {
    return sent("PATCH", body, type);
  }

  private Answer sent(String method, String body, String type) {
    return ada.send(
        method,
        draft + "/draft",
        BodyPublishers.ofString(body),
        "Content-Type",
        type,
        "If-Match",
        "*");
  }

  @Test
  void every_fault_of_a_description_is_told_at_once() {
    var problem =
        refused(
            422,
            () ->
                sent(
                    "PUT",
                    """
                    {"license":"CC-BY-9","title":{},"colour":"red","year":"x","kind":"smell",
                     "subjects":["astrology"],"contributors":[{"name":"A","orcid":"1"}]}
                    """,
                    "application/json"));

    assertThat(problem.pointers())
        .contains("/license", "/title", "/colour", "/year", "/kind", "/subjects/0")
        .anyMatch(pointer -> pointer.startsWith("/contributors/0"));
  }

  @Test
  void a_title_in_neither_language_is_refused() {
    for (var title : List.of("{}", "{\"en\":\"\"}", "{\"fr\":\"ciel\"}", "\"sky\"", "[]")) {
      var problem =
          refused(422, () -> sent("PUT", "{\"title\":" + title + "}", "application/json"));

      assertThat(problem.pointers()).as(title).allMatch(pointer -> pointer.startsWith("/title"));
    }
  }

  @Test
  void a_release_without_files_or_of_a_seen_state_that_is_past_is_refused() {
    var empty = ada.begins("materials", Samples.material("Empty", "空"));

    assertThat(refused(409, () -> ada.post(empty + "/draft/release", Map.of())).pointers())
        .containsExactly("/files");
    refused(412, () -> ada.post(draft + "/draft/release", Map.of(), "If-Match", "\"v99\""));
    refused(422, () -> ada.post(draft + "/draft/release", Map.of("versoin", "1")));
    platform.visitor().get(draft).expectProblem(404);
  }

  @Test
  void a_body_that_is_no_json_object_is_refused() {
    for (var body :
        List.of(
            "[1", "{\"a\":", "{\"year\":2026}}", "[]", "1", "null", "\"text\"", "", "{'a':1}")) {
      refused(400, () -> patched(body, "application/json"));
    }
  }

  @Test
  void a_body_of_another_type_is_refused() {
    for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
      refused(415, () -> patched("{}", type));
    }
  }

  @Test
  void json_nested_without_end_is_refused() {
    refused(400, () -> patched("{\"a\":" + "[".repeat(200_000), "application/json"));
    refused(
        400,
        () -> patched("{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000), "application/json"));
    refused(400, () -> patched("{\"year\":" + "9".repeat(100_000) + "}", "application/json"));
  }

  @Test
  void json_past_the_limit_is_refused() {
    refused(
        413,
        () ->
            patched("{\"title\":{\"en\":\"" + "x".repeat(11_000_000) + "\"}}", "application/json"));
  }

  @Test
  void an_address_or_a_header_past_the_limit_is_refused() throws IOException {
    for (var head :
        List.of(
            "GET /api/subjects HTTP/1.1\nHost: localhost\nX-Long: " + "x".repeat(40_000),
            "GET /api/subjects?" + "x".repeat(40_000) + " HTTP/1.1\nHost: localhost")) {
      try (var raw = RawConversation.with(platform.origin())) {
        raw.say(head + "\n\n");

        assertThat(raw.hear(Duration.ofSeconds(5)))
            .containsPattern("^HTTP/1.[01] 413 ")
            .contains("application/problem+json", "\"detail\":");
      }
      platform.visitor().get("/api/subjects").expect(200);
    }
  }

  @Test
  void what_is_no_http_is_no_harm() throws IOException {
    for (var text : List.of("\u0000\u0001\u0002\n\n", "GET\n\n", "GET / HTTP/9.9\n\n")) {
      try (var raw = RawConversation.with(platform.origin())) {
        raw.say(text);
        assertThat(raw.hear(Duration.ofSeconds(2))).doesNotStartWith("HTTP/1.1 5");
      }
      platform.visitor().get("/api/subjects").expect(200);
    }
  }

  @Test
  void a_client_that_never_ends_its_headers_is_hung_up_on() throws IOException {
    try (var silent = RawConversation.with(platform.origin());
        var slow = RawConversation.with(platform.origin())) {
      silent.say("GET /api/subjects HTTP/1.1\nHost: localhost\n");
      slow.say("GET /api/subjects HTTP/1.1\nHost: localhost\n");
      for (var second = 1; second <= 8; second++) {
        assertThat(slow.isHungUpWithin(Duration.ofSeconds(1))).isFalse();
        slow.say("X-" + second + ": 1\n");
      }

      assertThat(slow.isHungUpWithin(Duration.ofSeconds(6))).isTrue();
      assertThat(silent.isHungUpWithin(Duration.ofSeconds(6))).isTrue();
    }
    platform.visitor().get("/api/subjects").expect(200);
  }

  @Test
  void a_write_by_cookie_must_come_from_a_page_of_ours() {
    var context = ((PlatformInThisJvm) platform).context();
    var account = context.getBean(Accounts.class).find("ada").orElseThrow();
    var session = context.getBean(Authenticating.class).signIn(account, "a browser");
    var browser = platform.visitor();
    var cookie = "orrery=" + session.secret();
    var csrf = session.session().csrfToken();
    browser.get("/api/me", "Cookie", cookie).expect(200);

    for (var headers :
        List.of(
            new String[] {"Cookie", cookie},
            new String[] {"Cookie", cookie, "X-CSRF-Token", "x"},
            new String[] {"Cookie", cookie, "X-CSRF-Token", csrf, "Sec-Fetch-Site", "cross-site"},
            new String[] {"Cookie", cookie, "X-CSRF-Token", csrf, "Sec-Fetch-Site", "same-site"})) {
      refused(403, () -> browser.post("/api/materials", Samples.material("No", "不"), headers));
      refused(403, () -> browser.delete(draft + "/draft/files/kept.txt", headers));
    }
    for (var origin : List.of("null", platform.playOrigin().toString())) {
      browser
          .post(
              "/api/materials",
              Samples.material("No", "不"),
              "Cookie",
              cookie,
              "X-CSRF-Token",
              csrf,
              "Origin",
              origin)
          .expect(403);
    }
    browser
        .post(
            "/api/materials",
            Samples.material("Yes", "是"),
            "Cookie",
            cookie,
            "X-CSRF-Token",
            csrf,
            "Sec-Fetch-Site",
            "same-origin",
            "Origin",
            platform.origin().toString())
        .expect(201);
  }
}
