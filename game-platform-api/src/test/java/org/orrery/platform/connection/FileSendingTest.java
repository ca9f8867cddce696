package org.orrery.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.RawConversation;
import org.orrery.platform.running.Samples;

final class FileSendingTest extends OnALibrary {

  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofSeconds(30);

  FileSendingTest() throws IOException {
    super(Map.of());
  }

  private String request(String path, String... headers) {
    return "GET " + path + " HTTP/1.1\nHost: localhost\n" + String.join("", headers) + "\n";
  }

  @Test
  void answers_to_requests_sent_all_at_once_come_in_their_order() throws IOException {
    var file = material + "/files/small.txt";
    var refused = request(material + "/files/nothing.txt");
    try (var raw = RawConversation.with(platform.origin())) {
      raw.say(
          request(file)
              + request(material)
              + request(file, "Range: bytes=4-8\n")
              + refused
              + request(material + "/files/large.bin", "Range: bytes=0-0\n")
              + request(file, "Connection: close\n"));

      var heard = raw.hear(LONG);

      assertThat(heard.split("HTTP/1.1 ", -1)).hasSize(7);
      assertThat(heard)
          .containsSubsequence(
              "HTTP/1.1 200 OK",
              SMALL_TEXT,
              "HTTP/1.1 200 OK",
              "\"release\":1",
              "HTTP/1.1 206 Partial Content",
              "\r\n\r\nwhole",
              "HTTP/1.1 404 ",
              "HTTP/1.1 206 Partial Content",
              "bytes 0-0/" + LARGE_BYTES,
              "HTTP/1.1 200 OK",
              SMALL_TEXT);
      assertThat(heard).endsWith(SMALL_TEXT);
    }
  }

  @Test
  void a_connection_goes_on_after_a_file_and_ends_where_that_is_asked() throws IOException {
    var file = material + "/files/small.txt";
    try (var raw = RawConversation.with(platform.origin())) {
      raw.say(request(file));
      assertThat(raw.hear(SILENCE)).endsWith(SMALL_TEXT);
      raw.say(request(file, "Connection: close\n"));
      assertThat(raw.hear(LONG)).endsWith(SMALL_TEXT).contains("close");
      assertThat(raw.isHungUpWithin(SILENCE)).isTrue();
    }
    try (var old = RawConversation.with(platform.origin())) {
      old.say("GET " + file + " HTTP/1.0\n\n");
      assertThat(old.isHungUpWithin(SILENCE)).isTrue();
    }
  }

  @Test
  void nothing_that_a_client_sends_names_what_is_sent() throws IOException {
    try (var raw = RawConversation.with(platform.origin())) {
      raw.say(
          request(material + "/files/small.txt", "X-Orrery-Extents: 1\n")
              + request("/api/subjects", "X-Orrery-Extents: 1\n", "Connection: close\n"));

      var heard = raw.hear(LONG);

      assertThat(heard).containsOnlyOnce(SMALL_TEXT).doesNotContainIgnoringCase("x-orrery");
    }
  }

  @Test
  void who_reads_nothing_keeps_one_file_open_and_who_hangs_up_none() throws IOException {
    var raw = RawConversation.withAWindowOf(64 * 1024, platform.origin());
    try (raw) {
      raw.say(request(material + "/files/large.bin"));
      Patience.until(LONG, () -> openBlobs() == 1);

      assertThat(openBlobs()).isEqualTo(1);
    }
    // Where the system loses the news that nobody reads any more, it asks by and by.
    Patience.until(Duration.ofMinutes(3), () -> openBlobs() == 0);
  }

  @Test
  void a_file_that_has_lost_bytes_is_never_passed_off_as_whole() throws IOException {
    var lost = ada.begins("materials", Samples.material("Lost", "丢"));
    var put = ada.puts(lost, "lost.bin", Arrays.copyOf(large, 3_000_000)).expect(201);
    ada.releases(lost);
    var hex = put.text("digest").substring("sha256:".length());
    var blob =
        platform
            .home()
            .resolve("blobs")
            .resolve(hex.substring(0, 2))
            .resolve(hex.substring(2, 4))
            .resolve(hex);
    assertThat(blob.toFile().setWritable(true)).isTrue();
    try (var file = new RandomAccessFile(blob.toFile(), "rw")) {
      file.setLength(2_000_000);
    }

    try (var raw = RawConversation.with(platform.origin())) {
      raw.say(request(lost + "/files/lost.bin"));
      assertThat(raw.isHungUpWithin(LONG)).isTrue();
    }
    Patience.until(LONG, () -> openBlobs() == 0);
  }
}
