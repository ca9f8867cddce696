package org.orrery.assetdb.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.promotion.Channel;

interface IssuingContract extends OnADatabase {

  private Issue issue(String content) {
    return database()
        .get(Issuing.class)
        .issue(Channel.KIOSK, Digest.of(content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  default void the_same_content_is_the_same_issue() {
    var first = issue("one game");
    database().clock().pass(Duration.ofDays(3));

    assertThat(issue("one game")).isEqualTo(first);
  }

  @Test
  default void other_content_is_a_later_issue_and_so_is_what_was_there_before() {
    var one = issue("one game");
    var two = issue("two games");
    var again = issue("one game");

    assertThat(two.sequence()).isGreaterThan(one.sequence());
    assertThat(again.sequence()).isGreaterThan(two.sequence());
  }

  @Test
  default void a_kiosk_that_asks_is_never_given_an_issue_that_is_nearly_stale() {
    var first = issue("one game");
    database().clock().pass(Duration.ofDays(4));

    var renewed = issue("one game");

    assertThat(renewed.sequence()).isGreaterThan(first.sequence());
    assertThat(renewed.validUntil())
        .isEqualTo(database().clock().instant().plus(Duration.ofDays(7)));
  }

  @Test
  default void a_database_that_forgot_does_not_repeat_a_number() {
    var before = issue("one game");
    database().execute("delete from playlists");
    database().clock().pass(Duration.ofSeconds(1));

    assertThat(issue("another game").sequence()).isGreaterThan(before.sequence());
  }

  @Test
  default void many_who_ask_at_once_are_given_the_same() throws Exception {
    var asked = new ArrayList<Future<Issue>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one = 0; one < 8; one++) {
        asked.add(threads.submit(() -> issue("one game")));
      }
    }
    var given = new HashSet<Issue>();
    for (var one : asked) {
      given.add(one.get());
    }

    assertThat(given).hasSize(1);
  }
}
