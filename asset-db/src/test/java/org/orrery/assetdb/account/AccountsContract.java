package org.orrery.assetdb.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.anAccount;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.credit.Orcid;

interface AccountsContract extends OnADatabase {

  private Accounts accounts() {
    return database().get(Accounts.class);
  }

  @Test
  default void an_added_account_is_found_in_any_case() {
    assertThat(accounts().add(anAccount("ada"), "a hash")).isTrue();

    assertThat(accounts().find("ADA")).contains(anAccount("ada"));
    assertThat(accounts().passwordHash("Ada")).contains("a hash");
    assertThat(accounts().hasEmail("ADA@museum.example")).isTrue();
  }

  @Test
  default void who_is_unknown_is_nowhere() {
    assertThat(accounts().find("nobody")).isEmpty();
    assertThat(accounts().passwordHash("nobody")).isEmpty();
    assertThat(accounts().hasEmail("nobody@museum.example")).isFalse();
  }

  @Test
  default void a_taken_handle_or_address_changes_nothing() {
    accounts().add(anAccount("ada"), "a hash");
    var sameAddress = anAccount("emmy");
    sameAddress =
        new Account(
            "emmy",
            "Ada@Museum.example",
            "Emmy",
            Optional.empty(),
            Optional.empty(),
            "en",
            Set.of(),
            sameAddress.createdAt(),
            0);

    assertThat(accounts().add(anAccount("ada"), "another")).isFalse();
    assertThat(accounts().add(sameAddress, "another")).isFalse();

    assertThat(accounts().passwordHash("ada")).contains("a hash");
    assertThat(accounts().find("emmy")).isEmpty();
  }

  @Test
  default void of_many_who_want_a_handle_at_once_one_gets_it() throws Exception {
    try (var pool = Executors.newFixedThreadPool(8)) {
      var tries =
          IntStream.range(0, 8)
              .mapToObj(i -> pool.submit(() -> accounts().add(anAccount("ada"), "hash " + i)))
              .toList();

      var taken = 0;
      for (var attempt : tries) {
        taken += attempt.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    }
  }

  @Test
  default void all_but_handle_and_password_can_be_replaced() {
    accounts().add(anAccount("ada"), "a hash");
    var changed =
        new Account(
            "ada",
            "lovelace@museum.example",
            "爱达",
            Optional.of(Orcid.parse("0000-0002-1825-0097")),
            Optional.of("Museum"),
            "zh",
            Set.of(Role.CURATOR, Role.DEVELOPER),
            anAccount("ada").createdAt(),
            0);

    assertThat(accounts().replace(changed)).isTrue();

    var kept = accounts().find("ada").orElseThrow();
    assertThat(kept).usingRecursiveComparison().ignoringFields("version").isEqualTo(changed);
    assertThat(kept.version()).isEqualTo(1);
    assertThat(accounts().passwordHash("ada")).contains("a hash");
  }

  @Test
  default void a_replacement_that_comes_second_does_nothing() {
    accounts().add(anAccount("ada"), "a hash");
    var seen = accounts().find("ada").orElseThrow();
    accounts().replace(seen.withRoles(Set.of(Role.RESEARCHER)));

    assertThat(accounts().replace(seen.withRoles(Set.of(Role.ADMIN)))).isFalse();

    assertThat(accounts().find("ada").orElseThrow().roles()).containsExactly(Role.RESEARCHER);
  }
}
