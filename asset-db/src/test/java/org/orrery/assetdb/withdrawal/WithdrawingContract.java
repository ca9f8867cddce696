package org.orrery.assetdb.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aScan;
import static org.orrery.assetdb.Fixtures.released;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.assetdb.Fixtures.Deposit;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.audit.AuditEntry;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.depositor.Depositor;
import org.orrery.assetdb.depositor.Depositors;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;

interface WithdrawingContract extends OnADatabase {

  Map<String, Object> REASON = Map.of("reason", "A measurement was wrong.");

  private Withdrawing withdrawing() {
    return database().get(Withdrawing.class);
  }

  private Withdrawals withdrawals() {
    return database().get(Withdrawals.class);
  }

  private Reading reading() {
    return database().get(Reading.class);
  }

  private Deposit aDeposit() {
    return aMaterial().with(aScan());
  }

  private Withdrawal withdraw(Actor actor, Release release) {
    return withdrawing().withdraw(actor, release.type(), release.asset(), REASON);
  }

  private void reinstate(Actor actor, Release release) {
    withdrawing().reinstate(actor, release.type(), release.asset());
  }

  private void letDeposit(AssetId asset, Actor actor) {
    database()
        .get(Depositors.class)
        .add(new Depositor(asset, actor.handle(), "ada", database().clock().instant()));
  }

  /** Somebody with what the word of the table says; ada owns, emmy deposits beside her. */
  private Actor actor(String who) {
    return switch (who) {
      case "owner" -> database().ada();
      case "co-depositor" -> database().emmy();
      case "stranger" -> database().somebody("lise", Role.RESEARCHER);
      case "curator" -> database().vera();
      case "administrator" -> database().root();
      default -> Actor.visitor();
    };
  }

  private static String outcome(Runnable act) {
    try {
      act.run();
      return "done";
    } catch (Refusal refusal) {
      return refusal.getClass().getSimpleName();
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # who          | of a draft      | of a release    | of what is withdrawn
          owner          | Conflict        | done            | Conflict
          co-depositor   | Conflict        | done            | Conflict
          stranger       | NotFound        | Forbidden       | Forbidden
          curator        | NotFound        | done            | Conflict
          administrator  | NotFound        | done            | Conflict
          visitor        | Unauthenticated | Unauthenticated | Unauthenticated
          """,
      delimiter = '|')
  default void withdrawing_is_for_depositors_and_curators_and_for_what_is_released(
      String who, String ofADraft, String ofARelease, String ofWhatIsWithdrawn) {
    var actor = actor(who);
    var draft = aDeposit().draftedIn(database());
    var release = aDeposit().releasedIn(database());
    var gone = aDeposit().releasedIn(database());
    List.of(draft.id(), release.asset(), gone.asset())
        .forEach(asset -> letDeposit(asset, database().emmy()));
    withdraw(database().ada(), gone);

    var attempts =
        List.of(
            outcome(() -> withdrawing().withdraw(actor, draft.type(), draft.id(), REASON)),
            outcome(() -> withdraw(actor, release)),
            outcome(() -> withdraw(actor, gone)));

    assertThat(attempts).containsExactly(ofADraft, ofARelease, ofWhatIsWithdrawn);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # who          | by the owner    | by the co-depositor | by a curator    | what nobody withdrew
          owner          | done            | done                | Forbidden       | NotFound
          co-depositor   | Forbidden       | done                | Forbidden       | NotFound
          stranger       | Forbidden       | Forbidden           | Forbidden       | Forbidden
          curator        | done            | done                | done            | NotFound
          administrator  | done            | done                | done            | NotFound
          visitor        | Unauthenticated | Unauthenticated     | Unauthenticated | Unauthenticated
          """,
      delimiter = '|')
  default void reinstating_is_for_curators_and_for_depositors_among_themselves(
      String who, String owners, String coDepositors, String curators, String nobodys) {
    var actor = actor(who);
    var attempts = new ArrayList<String>();
    for (var by : List.of("owner", "co-depositor", "curator", "nobody")) {
      var release = aDeposit().releasedIn(database());
      letDeposit(release.asset(), database().emmy());
      if (!by.equals("nobody")) {
        withdraw(actor(by), release);
      }
      attempts.add(outcome(() -> reinstate(actor, release)));
    }

    assertThat(attempts).containsExactly(owners, coDepositors, curators, nobodys);
  }

  @Test
  default void who_was_a_depositor_once_may_not_undo_what_they_did() {
    var release = aDeposit().releasedIn(database());
    letDeposit(release.asset(), database().emmy());
    withdraw(database().emmy(), release);

    database().get(Depositors.class).remove(release.asset(), "emmy");

    assertThatThrownBy(() -> reinstate(database().emmy(), release))
        .isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  default void descriptions_stay_and_bytes_are_refused_to_everybody() {
    var first = aDeposit().releasedIn(database());

    withdraw(database().ada(), first);

    assertThat(reading().release(first.type(), first.asset(), Optional.empty())).isEqualTo(first);
    assertThat(reading().findable(first.asset())).isEmpty();
    for (var actor : List.of(Actor.visitor(), database().ada(), database().root())) {
      assertThatThrownBy(() -> reading().demandBytes(actor, first))
          .isInstanceOf(Refusal.Withdrawn.class)
          .hasMessageContaining("A measurement was wrong.");
    }
  }

  @Test
  default void what_was_withdrawn_is_told_by_whom_and_why() {
    var release = aDeposit().releasedIn(database());
    var other = aDeposit().releasedIn(database());

    var made = withdraw(database().vera(), release);

    assertThat(made.by()).isEqualTo("vera");
    assertThat(made.capacity()).isEqualTo(Withdrawal.Capacity.CURATOR);
    assertThat(withdrawals().find(release.asset())).contains(made);
    assertThat(withdrawals().find(other.asset())).isEmpty();
    assertThat(withdrawals().find(List.of(release.asset(), other.asset())))
        .isEqualTo(Map.of(release.asset(), made));
    assertThat(withdrawals().find(List.of())).isEmpty();
  }

  @Test
  default void a_reinstated_asset_is_as_it_was() {
    var release = aDeposit().releasedIn(database());
    withdraw(database().ada(), release);

    reinstate(database().ada(), release);

    assertThat(withdrawals().find(release.asset())).isEmpty();
    assertThat(reading().findable(release.asset())).contains(release);
    reading().demandBytes(Actor.visitor(), release);
    assertThat(
            database()
                .get(AuditLog.class)
                .read(
                    new AuditLog.Wanted(
                        Optional.empty(),
                        Optional.of(release.asset().value()),
                        Optional.empty(),
                        Optional.empty()),
                    Long.MAX_VALUE,
                    2))
        .extracting(AuditEntry::act)
        .containsExactly("reinstate", "withdraw");
  }

  @Test
  default void every_withdrawal_and_reinstatement_is_put_into_the_outbox() {
    var release = aDeposit().releasedIn(database());
    assertThat(database().rows("outbox")).isEqualTo(1);

    withdraw(database().ada(), release);
    assertThat(database().rows("outbox")).isEqualTo(2);

    reinstate(database().ada(), release);
    assertThat(database().rows("outbox")).isEqualTo(3);
  }

  @Test
  default void a_withdrawn_asset_keeps_its_draft_and_is_not_released() {
    var ada = database().ada();
    var draft = aDeposit().by(ada).draftedIn(database());
    var release = released(database(), ada, draft);
    withdraw(ada, release);

    assertThatThrownBy(() -> released(database(), ada, draft)).isInstanceOf(Refusal.Conflict.class);

    assertThat(
            database()
                .get(Depositing.class)
                .amend(
                    ada,
                    draft.type(),
                    draft.id(),
                    Map.of("keywords", List.of("mended")),
                    Optional.empty())
                .description()
                .keywords())
        .containsExactly("mended");
  }

  @Test
  default void a_reason_is_wanted_and_nothing_else() {
    var release = aDeposit().releasedIn(database());

    for (var json :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("reason", " "),
            Map.of("reason", "x".repeat(2001)),
            Map.of("reason", "A reason.", "until", "tomorrow"))) {
      assertThatThrownBy(
              () -> withdrawing().withdraw(database().ada(), release.type(), release.asset(), json))
          .isInstanceOf(Refusal.Invalid.class);
    }
    assertThatThrownBy(
            () -> withdrawing().withdraw(database().ada(), AssetType.GAME, release.asset(), REASON))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(database().rows("withdrawals")).isZero();
  }

  @Test
  default void of_many_who_withdraw_at_once_one_does() throws Exception {
    var release = aDeposit().releasedIn(database());
    var actors = List.of(database().ada(), database().vera(), database().root(), database().ada());

    var outcomes =
        atOnce(actors.stream().<Callable<?>>map(actor -> () -> withdraw(actor, release)).toList());

    assertThat(outcomes).containsExactlyInAnyOrder("done", "Conflict", "Conflict", "Conflict");
    assertThat(database().rows("withdrawals")).isEqualTo(1);
  }

  @Test
  default void a_release_comes_before_the_withdrawal_or_not_at_all() throws Exception {
    var ada = database().ada();
    for (var round = 0; round < 8; round++) {
      var draft = aDeposit().by(ada).draftedIn(database());
      var first = released(database(), ada, draft);

      var outcomes =
          atOnce(List.of(() -> withdraw(ada, first), () -> released(database(), ada, draft)));

      var releases = database().get(Releases.class).of(draft.id(), Integer.MAX_VALUE, 5).size();
      assertThat(outcomes.getFirst()).isEqualTo("done");
      assertThat(releases).isEqualTo(outcomes.getLast().equals("done") ? 2 : 1);
      assertThat(outcomes.getLast()).isIn("done", "Conflict");
    }
  }

  /** What came of each, all begun at the same moment. */
  private static List<String> atOnce(List<Callable<?>> acts) throws Exception {
    var outcomes = new ArrayList<String>();
    var barrier = new CyclicBarrier(acts.size());
    try (var pool = Executors.newFixedThreadPool(acts.size())) {
      var begun = new ArrayList<Future<?>>();
      for (var act : acts) {
        begun.add(
            pool.submit(
                () -> {
                  barrier.await();
                  return act.call();
                }));
      }
      for (var one : begun) {
        try {
          one.get();
          outcomes.add("done");
        } catch (ExecutionException e) {
          outcomes.add(Objects.requireNonNull(e.getCause()).getClass().getSimpleName());
        }
      }
    }
    return outcomes;
  }
}
