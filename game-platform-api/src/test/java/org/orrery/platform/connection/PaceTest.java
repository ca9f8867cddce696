package org.orrery.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.RawConversation;
import org.orrery.platform.running.Samples;

final class PaceTest extends OnALibrary {

  private static final Duration LONG = Duration.ofSeconds(30);

  PaceTest() throws IOException {
    super(
        Map.of(
            "orrery.connections.body-rate",
            1000,
            "orrery.connections.body-time",
            "1s",
            "orrery.connections.reader-rate",
            1_000_000,
            "orrery.connections.reader-time",
            "1s"));
  }

  private String put(String draft, int length) {
    return "PUT %s/draft/files/slow.txt HTTP/1.1\nHost: localhost\nAuthorization: %s\nContent-Length: %d\n\n"
        .formatted(draft, ada.authorization(), length);
  }

  private String aDraft() {
    return ada.begins("materials", Samples.material("Slow", "慢"));
  }

  @Test
  void a_body_that_stops_is_answered_408_and_nothing_is_kept() throws IOException {
    var draft = aDraft();
    try (var raw = RawConversation.with(platform.origin())) {
      raw.say(put(draft, 100_000) + "x".repeat(500));

      assertThat(raw.hear(LONG))
          .startsWith("HTTP/1.1 408 Request Timeout")
          .contains("application/problem+json", "/problems/too-slow", "connection: close");
    }
    assertThat(ada.get(draft + "/draft").expect(200).list("files")).isEmpty();
  }

  @Test
  void a_body_that_drips_is_answered_408_too() throws IOException {
    try (var raw = RawConversation.with(platform.origin())) {
      raw.say(put(aDraft(), 100_000));
      var heard = "";
      for (var drop = 0; drop < 100 && heard.isEmpty(); drop++) {
        raw.say("xxxxx");
        heard = raw.hear(Duration.ofMillis(100));
      }

      assertThat(heard).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void a_small_json_body_that_never_ends_is_answered_408_too() throws IOException {
    try (var raw = RawConversation.with(platform.origin())) {
      raw.say("POST /api/accounts HTTP/1.1\nHost: localhost\nContent-Length: 30\n\n{");

      assertThat(raw.hear(LONG)).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void a_body_that_is_fast_enough_may_take_its_time() throws IOException {
    try (var raw = RawConversation.with(platform.origin())) {
      raw.say(put(aDraft(), 40_000));
      var heard = "";
      for (var part = 0; part < 20; part++) {
        assertThat(heard).isEmpty();
        raw.say("x".repeat(2_000));
        heard = raw.hear(Duration.ofMillis(150));
      }

      assertThat(heard).startsWith("HTTP/1.1 201 ");
    }
  }

  @Test
  void who_stops_reading_is_cut_off_and_the_file_is_closed() throws IOException {
    try (var raw = RawConversation.withAWindowOf(64 * 1024, platform.origin())) {
      raw.say("GET " + material + "/files/large.bin HTTP/1.1\nHost: localhost\n\n");
      Patience.until(LONG, () -> openBlobs() == 1);
      Patience.until(LONG, () -> openBlobs() == 0);

      assertThat(raw.hear(LONG)).hasSizeLessThan(LARGE_BYTES);
    }
  }

  @Test
  void a_connection_may_rest_after_its_answer() throws IOException {
    var request = "GET " + material + "/files/small.txt HTTP/1.1\nHost: localhost\n\n";
    try (var raw = RawConversation.with(platform.origin())) {
      for (var turn = 0; turn < 2; turn++) {
        raw.say(request);
        assertThat(raw.hear(Duration.ofSeconds(3))).endsWith(SMALL_TEXT);
      }
    }
  }
}
