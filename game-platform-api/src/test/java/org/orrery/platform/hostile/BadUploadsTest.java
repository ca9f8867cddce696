package org.orrery.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Holdings;
import org.orrery.platform.running.RawConversation;
import org.orrery.platform.running.Samples;

final class BadUploadsTest extends BadInput {

  private static final byte[] BYTES = Samples.utf8("new bytes, never seen before");

  BadUploadsTest() throws IOException {
    super(Map.of());
  }

  private static String base64(int bytes) {
    return Base64.getEncoder().encodeToString(new byte[bytes]);
  }

  @Test
  void bytes_that_do_not_have_the_announced_digest_are_not_kept() {
    for (var header : List.of("Repr-Digest", "Content-Digest")) {
      for (var digest : List.of("sha-256=:" + base64(32) + ":", "sha-512=:" + base64(64) + ":")) {
        var problem = refused(422, () -> ada.puts(draft, "new.txt", BYTES, header, digest));

        assertThat(problem.content()).contains("digest");
      }
    }
  }

  @Test
  void a_digest_that_cannot_be_read_is_refused() {
    for (var digest : List.of("sha-256=AAAA", "sha-256=:AAAA:", "sha-256=:***:")) {
      refused(422, () -> ada.puts(draft, "new.txt", BYTES, "Repr-Digest", digest));
    }
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing() throws IOException {
    var before = Holdings.of(platform, ada, draft);
    var half = "x".repeat(300_000);

    for (var announcement :
        List.of(
            "Content-Length: 600000\n\n" + half, "Transfer-Encoding: chunked\n\n927c0\n" + half)) {
      for (var path : List.of("/draft/files/new.txt", "/draft/files/new?unpack=true")) {
        try (var raw = RawConversation.with(platform.origin())) {
          raw.say(
              "PUT %s HTTP/1.1\nHost: localhost\nAuthorization: %s\n%s"
                  .formatted(draft + path, ada.authorization(), announcement));
          assertThat(raw.hear(Duration.ofMillis(200))).isEmpty();
        }
        before.assertUnmoved(ada, draft);
      }
    }
  }

  @Test
  void paths_that_could_lead_elsewhere_are_refused() {
    for (var path :
        List.of(
            "..%2Fx",
            "a%2F..%2Fx",
            "a/%2E%2E/x",
            "%2Fx",
            "a%2F%2Fx",
            "x%00y",
            "x%5Cy",
            "..%5Cx",
            "x%0Ay",
            "x%E2%80%AEy",
            "x".repeat(300),
            "%E6%98%9F".repeat(100),
            "a/".repeat(1000) + "x")) {
      var problem = refused(422, () -> ada.puts(draft, path, BYTES));

      assertThat(problem.pointers()).as(path).isNotEmpty();
    }
  }

  @Test
  void a_path_with_dots_sent_as_it_is_reaches_no_file() throws IOException {
    var before = Holdings.of(platform, ada, draft);

    for (var path : List.of("/../x", "/a/../../../../etc/passwd", "/./x", "/../../draft")) {
      try (var raw = RawConversation.with(platform.origin())) {
        raw.say(
            "PUT %s/draft/files%s HTTP/1.1\nHost: localhost\nAuthorization: %s\nConnection: close\nContent-Length: 1\n\nx"
                .formatted(draft, path, ada.authorization()));
        assertThat(raw.hear(Duration.ofSeconds(10)))
            .containsPattern("^HTTP/1.1 4(00|04|05|22) ")
            .contains("application/problem+json");
      }
      before.assertUnmoved(ada, draft);
    }
  }

  @Test
  void a_path_is_a_file_or_a_folder() {
    refused(422, () -> ada.puts(draft, "kept.txt/inside.txt", Samples.utf8("kept")));
  }

  @Test
  void a_stale_upload_is_not_kept() {
    refused(412, () -> ada.puts(draft, "new.txt", BYTES, "If-Match", "\"v99\""));
    refused(412, () -> ada.puts(draft, "kept.txt", BYTES, "If-Match", "\"rubbish\""));
  }

  @Test
  void uploads_without_leave_are_refused_before_they_are_read() {
    var other = platform.visitor().withToken("orr_" + "x".repeat(43));

    refused(401, () -> other.puts(draft, "new.txt", BYTES));
    refused(401, () -> platform.visitor().puts(draft, "new.txt", BYTES));
    refused(404, () -> platform.admin().puts(draft, "new.txt", BYTES));
    refused(404, () -> ada.puts("/api/materials/aaaaa-aaaaa", "new.txt", BYTES));
    refused(404, () -> ada.puts(draft.replace("materials", "games"), "new.txt", BYTES));
  }

  @Test
  void a_large_upload_that_is_refused_is_answered_at_once() {
    var large = new byte[40 * 1024 * 1024];

    refused(401, () -> platform.visitor().puts(draft, "new.bin", large));
    refused(404, () -> platform.admin().puts(draft, "new.bin", large));
    refused(422, () -> ada.puts(draft, "..%2Fnew.bin", large));
    refused(412, () -> ada.puts(draft, "new.bin", large, "If-Match", "\"v99\""));
  }

  @Test
  void a_revoked_token_puts_nothing() {
    var made =
        ada.post("/api/tokens", Map.of("name", "lost", "scopes", List.of("read", "deposit")))
            .expect(201);
    var lost = platform.visitor().withToken(made.text("token"));
    ada.delete("/api/tokens/" + made.text("id")).expect(204);

    refused(401, () -> lost.puts(draft, "new.txt", BYTES));
    refused(401, () -> lost.post(draft + "/draft/release", Map.of()));
  }
}
