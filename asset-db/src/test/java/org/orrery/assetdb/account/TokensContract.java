package org.orrery.assetdb.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.SettableClock;

interface TokensContract extends OnADatabase {

  private Tokens tokens() {
    return database().get(Tokens.class);
  }

  private ApiToken aToken(String id) {
    return new ApiToken(
        id,
        database().account("ada").handle(),
        "sync",
        Set.of(Scope.READ, Scope.DEPOSIT),
        SettableClock.START,
        SettableClock.START.plus(Duration.ofDays(1)),
        Optional.empty());
  }

  @Test
  default void a_token_is_found_by_the_digest_of_its_secret_alone() {
    var token = aToken("one");
    tokens().add(token, "sha256:a");

    assertThat(tokens().find("sha256:a")).contains(token);
    assertThat(tokens().find("sha256:b")).isEmpty();
  }

  @Test
  default void its_use_is_noted() {
    tokens().add(aToken("one"), "sha256:a");
    var later = SettableClock.START.plusSeconds(5);

    tokens().used("one", later);

    assertThat(tokens().find("sha256:a").orElseThrow().usedAt()).contains(later);
  }

  @Test
  default void the_newest_is_listed_first() {
    var old = aToken("old");
    tokens().add(old, "sha256:a");
    tokens()
        .add(
            new ApiToken(
                "new",
                "ada",
                "n",
                Set.of(Scope.READ),
                old.createdAt().plusSeconds(1),
                old.expiresAt(),
                Optional.empty()),
            "sha256:b");

    assertThat(tokens().of("ada")).extracting(ApiToken::id).containsExactly("new", "old");
    assertThat(tokens().of("emmy")).isEmpty();
  }

  @Test
  default void only_its_owner_removes_it() {
    tokens().add(aToken("one"), "sha256:a");

    assertThat(tokens().remove("emmy", "one")).isFalse();
    assertThat(tokens().remove("ada", "one")).isTrue();
    assertThat(tokens().remove("ada", "one")).isFalse();
    assertThat(tokens().find("sha256:a")).isEmpty();
  }
}
