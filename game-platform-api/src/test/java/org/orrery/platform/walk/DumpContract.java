package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.json.Json;
import org.orrery.platform.running.Answer;

/** The whole catalogue in one file. */
interface DumpContract extends OnAShelf {

  @Test
  default void the_dump_has_a_line_for_the_newest_release_of_each_asset() {
    var dump = shelf().visitor().get("/api/dump").expect(200);

    assertThat(dump.header("Content-Type")).startsWith("application/x-ndjson");
    var id = shelf().magnetar().substring(shelf().magnetar().lastIndexOf('/') + 1);
    var line =
        dump.content()
            .lines()
            .map(Json::object)
            .filter(json -> id.equals(json.get("id")))
            .findFirst()
            .orElseThrow();
    assertThat(line).containsEntry("type", "material").containsEntry("release", 1);
    assertThat(Answer.object(line, "description")).containsKey("title");
    assertThat(Answer.objects(line, "files")).hasSize(shelf().files().size());
    assertThat(dump.content()).endsWith("\n");
  }

  @Test
  default void the_packed_dump_holds_the_same_lines() throws IOException {
    var plain = shelf().visitor().get("/api/dump").expect(200);
    var packed = shelf().visitor().get("/api/dump.gz").expect(200);

    try (var stream = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(stream.readAllBytes()).isEqualTo(plain.body());
    }
  }

  @Test
  default void a_broken_download_of_the_dump_goes_on() {
    var whole = shelf().visitor().get("/api/dump").expect(200);
    var tag = whole.header("ETag");

    var rest = shelf().visitor().get("/api/dump", "Range", "bytes=100-", "If-Range", tag);

    assertThat(rest.expect(206).body())
        .isEqualTo(Arrays.copyOfRange(whole.body(), 100, whole.body().length));
    shelf().visitor().get("/api/dump", "If-None-Match", tag).expect(304);
    assertThat(shelf().visitor().head("/api/dump").expect(200).header("Content-Length"))
        .isEqualTo(String.valueOf(whole.body().length));
  }
}
