package org.orrery.assetdb.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aScan;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.identifier.Registration.State;
import org.orrery.assetdb.identifier.Registrations.Remedy;

interface RegistrationsContract extends OnADatabase {

  Duration LEASE = Duration.ofMinutes(5);

  private Registrations registrations() {
    return database().get(Registrations.class);
  }

  private AssetId released() {
    return aMaterial().with(aScan()).releasedIn(database()).asset();
  }

  private AssetId asked() {
    var asset = released();
    registrations().ask(asset, 1, Doi.of("10.5072", asset, 1));
    return asset;
  }

  private Registration claimed() {
    return registrations().claim(1, LEASE).getFirst();
  }

  private Registration found(AssetId asset) {
    return registrations().find(asset, 1).orElseThrow();
  }

  @Test
  default void what_is_asked_for_waits_is_claimed_once_and_stays_when_done() {
    var asset = asked();

    var claimed = claimed();
    assertThat(registrations().claim(1, LEASE)).isEmpty();
    registrations().done(claimed);

    assertThat(claimed.asset()).isEqualTo(asset);
    assertThat(claimed.doi()).isEqualTo(new Doi("10.5072/" + asset + ".1"));
    assertThat(found(asset).state()).isEqualTo(State.REGISTERED);
    database().clock().pass(Duration.ofDays(2));
    assertThat(registrations().claim(1, LEASE)).isEmpty();
  }

  @Test
  default void the_longest_waiting_is_claimed_first() {
    var first = asked();
    database().clock().pass(Duration.ofSeconds(1));
    var second = asked();

    assertThat(registrations().claim(5, LEASE))
        .extracting(Registration::asset)
        .isEqualTo(List.of(first, second));
  }

  @Test
  default void a_dead_claimers_registration_comes_back_after_its_lease() {
    asked();
    claimed();

    database().clock().pass(LEASE);

    assertThat(claimed().attempts()).isEqualTo(2);
  }

  @Test
  default void a_failure_comes_again_later_and_is_given_up_after_many() {
    var asset = asked();
    for (var attempt = 1; attempt <= Registrations.MOST_ATTEMPTS; attempt++) {
      registrations().failed(claimed(), "no answer", Remedy.TIME);
      assertThat(registrations().claim(1, LEASE)).isEmpty();
      database().clock().pass(Duration.ofHours(6));
    }

    assertThat(registrations().claim(1, LEASE)).isEmpty();
    assertThat(found(asset).state()).isEqualTo(State.FAILED);
    assertThat(found(asset).lastError()).isEqualTo("no answer");
  }

  @Test
  default void what_only_a_person_can_mend_is_given_up_at_once_and_revived() {
    var asset = asked();
    registrations().failed(claimed(), "x".repeat(2000), Remedy.A_PERSON);
    assertThat(found(asset).state()).isEqualTo(State.FAILED);
    assertThat(found(asset).lastError()).hasSize(1000);

    registrations().revive();

    assertThat(claimed().attempts()).isEqualTo(1);
  }

  @Test
  default void what_is_asked_for_anew_while_it_is_dealt_with_goes_on_waiting() {
    var asset = asked();
    var claimed = claimed();

    registrations().ask(asset, 1, claimed.doi());
    registrations().done(claimed);

    assertThat(found(asset).state()).isEqualTo(State.WAITING);
    assertThat(claimed().asset()).isEqualTo(asset);
  }

  @Test
  default void all_dois_of_an_asset_are_told_anew() {
    var asset = asked();
    asked();
    registrations().claim(2, LEASE).forEach(registrations()::done);

    registrations().again(asset);

    assertThat(registrations().claim(5, LEASE))
        .singleElement()
        .extracting(Registration::asset)
        .isEqualTo(asset);
  }

  @Test
  default void what_is_asked_for_in_a_transaction_that_fails_was_never_asked_for() {
    var asset = released();

    assertThatThrownBy(
            () ->
                database()
                    .inTransaction(
                        () -> {
                          registrations().ask(asset, 1, Doi.of("10.5072", asset, 1));
                          throw new Refusal.Conflict("No.");
                        }))
        .isInstanceOf(Refusal.Conflict.class);

    assertThat(registrations().find(asset, 1)).isEmpty();
  }
}
