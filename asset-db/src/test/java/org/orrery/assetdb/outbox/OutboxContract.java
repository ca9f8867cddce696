package org.orrery.assetdb.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.AssetEvent;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;

interface OutboxContract extends OnADatabase {

  Duration LEASE = Duration.ofMinutes(20);

  private Outbox outbox() {
    return database().get(Outbox.class);
  }

  private AssetId happened() {
    var asset = AssetId.random();
    outbox().add(new AssetEvent.Released(asset));
    return asset;
  }

  private List<AssetId> claimed(int limit) {
    return outbox().claim(limit, LEASE).stream().map(OutboxEntry::asset).toList();
  }

  @Test
  default void the_oldest_is_claimed_first_and_by_one_claimer() {
    var first = happened();
    var second = happened();
    var third = happened();

    assertThat(claimed(2)).containsExactly(first, second);
    assertThat(claimed(2)).containsExactly(third);
    assertThat(claimed(2)).isEmpty();
    assertThat(outbox().waiting()).isEqualTo(3);
  }

  @Test
  default void what_is_done_is_gone() {
    happened();

    outbox().done(outbox().claim(1, LEASE).getFirst());

    database().clock().pass(LEASE.plusDays(1));
    assertThat(claimed(1)).isEmpty();
    assertThat(outbox().waiting()).isZero();
  }

  @Test
  default void an_event_of_a_transaction_that_fails_never_happened() {
    assertThatThrownBy(
            () ->
                database()
                    .inTransaction(
                        () -> {
                          happened();
                          throw new Refusal.Conflict("No.");
                        }))
        .isInstanceOf(Refusal.Conflict.class);

    assertThat(outbox().waiting()).isZero();
  }

  @Test
  default void a_dead_claimers_entry_comes_back_after_its_lease() {
    var asset = happened();
    claimed(1);

    database().clock().pass(LEASE.minusSeconds(1));
    assertThat(claimed(1)).isEmpty();

    database().clock().pass(Duration.ofSeconds(1));
    var again = outbox().claim(1, LEASE).getFirst();
    assertThat(again.asset()).isEqualTo(asset);
    assertThat(again.attempts()).isEqualTo(2);
  }

  @Test
  default void claims_are_forgotten_when_no_claimer_lives() {
    var asset = happened();
    var other = happened();
    outbox().failed(outbox().claim(1, LEASE).getFirst(), "broken");
    claimed(1);

    outbox().forgetClaims();

    assertThat(claimed(5)).containsExactly(asset, other);
  }

  @Test
  default void a_failure_comes_again_later_and_later_and_is_parked_after_ten() {
    var asset = happened();
    var waits = new ArrayList<Duration>();
    for (var attempt = 1; attempt <= Outbox.MOST_ATTEMPTS; attempt++) {
      var entry = outbox().claim(1, LEASE).getFirst();
      assertThat(entry.attempts()).isEqualTo(attempt);
      assertThat(entry.lastError()).isEqualTo(attempt == 1 ? "" : "broken");
      outbox().failed(entry, "broken");
      waits.add(untilClaimable());
    }

    assertThat(waits.subList(0, 9)).isSorted().doesNotHaveDuplicates();
    assertThat(outbox().waiting()).isZero();
    assertThat(outbox().parked())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.asset()).isEqualTo(asset);
              assertThat(entry.attempts()).isEqualTo(10);
              assertThat(entry.lastError()).isEqualTo("broken");
            });
  }

  /** Passes time until the entry could be claimed, and leaves it unclaimed. */
  private Duration untilClaimable() {
    var waited = Duration.ZERO;
    while (waited.compareTo(Duration.ofMinutes(11)) < 0) {
      database().clock().pass(Duration.ofSeconds(1));
      waited = waited.plusSeconds(1);
      if (isClaimable()) {
        return waited;
      }
    }
    return waited;
  }

  private boolean isClaimable() {
    try {
      return database()
          .inTransaction(
              () -> {
                throw new Found(!claimed(1).isEmpty());
              });
    } catch (Found found) {
      return found.isFound;
    }
  }

  /** Carries the finding out of a transaction that is rolled back. */
  final class Found extends RuntimeException {
    private final boolean isFound;

    Found(boolean isFound) {
      this.isFound = isFound;
    }
  }

  @Test
  default void an_entry_that_kills_every_claimer_is_parked_too() {
    happened();
    for (var attempt = 0; attempt < Outbox.MOST_ATTEMPTS; attempt++) {
      assertThat(claimed(1)).hasSize(1);
      database().clock().pass(LEASE);
    }

    assertThat(claimed(1)).isEmpty();

    assertThat(outbox().parked()).singleElement().extracting(OutboxEntry::attempts).isEqualTo(10);
  }

  @Test
  default void an_endless_reason_is_cut() {
    happened();

    outbox().failed(outbox().claim(1, LEASE).getFirst(), "x".repeat(5_000));
    outbox().forgetClaims();

    assertThat(outbox().claim(1, LEASE).getFirst().lastError()).hasSize(1_000);
  }

  @Test
  default void claimers_at_the_same_time_never_get_the_same_entry() throws Exception {
    for (var i = 0; i < 60; i++) {
      happened();
    }
    var ready = new CountDownLatch(4);
    try (var pool = Executors.newFixedThreadPool(4)) {
      var claimers = new ArrayList<Future<List<Long>>>();
      for (var i = 0; i < 4; i++) {
        claimers.add(
            pool.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  var mine = new ArrayList<Long>();
                  var some = outbox().claim(3, LEASE);
                  while (!some.isEmpty()) {
                    some.forEach(entry -> mine.add(entry.id()));
                    some = outbox().claim(3, LEASE);
                  }
                  return mine;
                }));
      }
      var all = new ArrayList<Long>();
      for (var claimer : claimers) {
        all.addAll(claimer.get());
      }
      // Whoever came while the rest was locked may have left early: the rest is claimed now.
      outbox().claim(60, LEASE).forEach(entry -> all.add(entry.id()));
      assertThat(all).hasSize(60);
      assertThat(new HashSet<>(all)).hasSize(60);
    }
  }
}
