package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.orrery.assetdb.S3Server;
import org.orrery.platform.running.Samples;

/** Downloads that are sent to the bucket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RedirectTest {

  private final Shelf shelf =
      Shelf.with(S3Server.properties(S3Server.redirecting(S3Server.newBucket())));

  RedirectTest() throws IOException {}

  @AfterAll
  void close() {
    shelf.close();
  }

  @Test
  void a_whole_file_is_had_from_the_bucket_as_an_attachment_of_a_safe_type()
      throws IOException, InterruptedException {
    var page = "pages/active.html";
    shelf.ada().puts(shelf.magnetar(), page, Samples.utf8("<script>1</script>")).expect(201);
    shelf.ada().releases(shelf.magnetar());
    try (var client = HttpClient.newHttpClient()) {
      for (var path : new String[] {"paper.pdf", Shelf.CHINESE_PATH, page}) {
        var sent = shelf.visitor().get(shelf.file(path)).expect(307);

        assertThat(sent.header("Cache-Control")).isEqualTo("no-store");
        var there =
            client.send(
                HttpRequest.newBuilder(URI.create(sent.header("Location"))).build(),
                BodyHandlers.ofByteArray());
        var here = shelf.visitor().head(shelf.file(path)).expect(200);
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat((long) there.body().length)
            .isEqualTo(Long.parseLong(here.header("Content-Length")));
        assertThat(there.headers().firstValue("Content-Type"))
            .hasValue(here.header("Content-Type"))
            .hasValueSatisfying(type -> assertThat(type).doesNotContain("html"));
        assertThat(there.headers().firstValue("Content-Disposition"))
            .hasValueSatisfying(value -> assertThat(value).startsWith("attachment; "));
      }
    }
  }

  @Test
  void parts_conditions_and_what_pages_show_are_answered_here() {
    var paper = shelf.file("paper.pdf");
    var tag = shelf.visitor().head(paper).expect(200).header("ETag");

    shelf.visitor().get(paper, "Range", "bytes=0-3").expect(206);
    shelf.visitor().get(paper, "If-None-Match", tag).expect(304);
    shelf.visitor().get(paper, "Sec-Fetch-Dest", "image").expect(200);
    shelf.visitor().get(paper, "Sec-Fetch-Dest", "empty").expect(200);
    shelf.visitor().get(paper, "Sec-Fetch-Dest", "document").expect(307);
  }

  @Test
  void bytes_under_embargo_are_nowhere_to_be_had() {
    var secret = Samples.material("Secret until later", "以后才公开");
    secret.put("embargoUntil", "2999-01-01");
    var material = shelf.ada().begins("materials", Map.copyOf(secret));
    shelf.ada().puts(material, "secret.txt", Samples.utf8("secret")).expect(201);
    shelf.ada().releases(material);

    shelf.visitor().get(material + "/files/secret.txt").expectProblem(403);
    shelf.ada().get(material + "/files/secret.txt").expect(307);
  }
}
