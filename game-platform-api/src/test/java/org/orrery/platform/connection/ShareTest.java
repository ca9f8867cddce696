package org.orrery.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.RawConversation;

final class ShareTest extends OnALibrary {

  private static final int MOST = 20;
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String LIVENESS = "GET /health/liveness HTTP/1.1\nHost: localhost\n\n";

  ShareTest() throws IOException {
    super(Map.of("orrery.connections.per-address", MOST));
  }

  /** Which of many connections are the ones too many is decided by how they are accepted. */
  @Test
  void connections_past_the_share_are_told_so_until_others_end() throws IOException {
    var open = new ArrayList<RawConversation>();
    try {
      for (var count = 0; count < 2 * MOST; count++) {
        open.add(RawConversation.with(platform.origin()));
      }
      for (var conversation : open) {
        conversation.say(LIVENESS);
      }
      var heard = new ArrayList<String>();
      for (var conversation : open) {
        heard.add(conversation.hear(Duration.ofMillis(300)));
      }

      // Some of the share may be held by the connections that made the library.
      var refused = heard.stream().filter(answer -> answer.startsWith("HTTP/1.1 503 ")).toList();
      assertThat(refused).hasSizeBetween(MOST, 2 * MOST - 1);
      assertThat(refused)
          .allSatisfy(
              answer ->
                  assertThat(answer)
                      .contains("Retry-After: 1", "application/problem+json", "/problems/busy"));
      assertThat(heard).anySatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 200 "));
    } finally {
      for (var conversation : open) {
        conversation.close();
      }
    }
    Patience.until(LONG, this::isServed);
  }

  private boolean isServed() {
    try (var raw = RawConversation.with(platform.origin())) {
      return raw.say(LIVENESS).hear(Duration.ofMillis(300)).startsWith("HTTP/1.1 200 ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_network_of_ipv6_addresses_is_one_client() throws IOException {
    var one = Share.client(InetAddress.getByName("2001:db8:1:2::1"));

    assertThat(Share.client(InetAddress.getByName("2001:db8:1:2:ffff::9"))).isEqualTo(one);
    assertThat(Share.client(InetAddress.getByName("2001:db8:1:3::1"))).isNotEqualTo(one);
    assertThat(Share.client(InetAddress.getByName("192.0.2.1")))
        .isNotEqualTo(Share.client(InetAddress.getByName("192.0.2.2")));
  }
}
