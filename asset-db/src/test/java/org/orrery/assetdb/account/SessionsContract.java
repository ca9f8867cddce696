package org.orrery.assetdb.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.SettableClock;

interface SessionsContract extends OnADatabase {

  private Sessions sessions() {
    return database().get(Sessions.class);
  }

  private Session aSession(String digest, String handle) {
    return new Session(
        digest,
        database().account(handle).handle(),
        "csrf",
        "Firefox",
        SettableClock.START,
        SettableClock.START);
  }

  @Test
  default void a_session_is_found_by_the_digest_of_its_secret() {
    var session = aSession("sha256:a", "ada");
    sessions().add(session);

    assertThat(sessions().find("sha256:a")).contains(session);
    assertThat(sessions().find("sha256:b")).isEmpty();
  }

  @Test
  default void its_use_is_noted_and_it_can_be_ended() {
    sessions().add(aSession("sha256:a", "ada"));

    sessions().used("sha256:a", SettableClock.START.plusSeconds(9));
    assertThat(sessions().find("sha256:a").orElseThrow().usedAt())
        .isEqualTo(SettableClock.START.plusSeconds(9));

    sessions().remove("sha256:a");
    sessions().remove("sha256:a");
    assertThat(sessions().find("sha256:a")).isEmpty();
  }

  @Test
  default void all_of_an_account_end_and_no_others() {
    sessions().add(aSession("sha256:a", "ada"));
    sessions().add(aSession("sha256:b", "ada"));
    sessions().add(aSession("sha256:c", "emmy"));

    sessions().removeAll("ada");

    assertThat(sessions().find("sha256:a")).isEmpty();
    assertThat(sessions().find("sha256:b")).isEmpty();
    assertThat(sessions().find("sha256:c")).isPresent();
  }

  @Test
  default void those_of_an_account_are_listed_the_newest_first() {
    var old = aSession("sha256:a", "ada");
    var young =
        new Session(
            "sha256:b",
            "ada",
            "csrf",
            "Firefox",
            SettableClock.START.plusSeconds(9),
            SettableClock.START.plusSeconds(9));
    sessions().add(old);
    sessions().add(young);
    sessions().add(aSession("sha256:c", "emmy"));

    assertThat(sessions().of("ada")).containsExactly(young, old);
    assertThat(sessions().of("nobody")).isEmpty();
  }

  @Test
  default void the_unused_are_dropped() {
    sessions().add(aSession("sha256:a", "ada"));
    sessions().add(aSession("sha256:b", "ada"));
    sessions().used("sha256:b", SettableClock.START.plusSeconds(9));

    sessions().removeUnusedSince(SettableClock.START.plusSeconds(9));

    assertThat(sessions().find("sha256:a")).isEmpty();
    assertThat(sessions().find("sha256:b")).isPresent();
  }
}
