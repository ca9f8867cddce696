package org.orrery.assetdb.depositor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aScan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.audit.AuditEntry;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Notice;
import org.orrery.assetdb.notice.Noticing;

interface TransferringContract extends OnADatabase {

  Map<String, Object> TO_LISE = Map.of("to", "lise");

  private Transferring transferring() {
    return database().get(Transferring.class);
  }

  private Actor lise() {
    return database().somebody("lise", Role.RESEARCHER);
  }

  /** Ada's, with emmy beside her. */
  private Draft aDraft() {
    lise();
    database().emmy();
    var draft = aMaterial().by(database().ada()).with(aScan()).draftedIn(database());
    var sharing = database().get(Sharing.class);
    sharing.invite(database().ada(), draft.type(), draft.id(), "emmy");
    sharing.accept(database().emmy(), draft.type(), draft.id());
    return draft;
  }

  private Draft anOfferedDraft() {
    var draft = aDraft();
    transferring().offer(database().ada(), draft.type(), draft.id(), TO_LISE);
    return draft;
  }

  /** What the actor was told of offers. */
  private List<News> toldTo(Actor actor) {
    return database().get(Noticing.class).notices(actor, Long.MAX_VALUE, 9).stream()
        .map(Notice::news)
        .filter(news -> !(news instanceof News.DepositorJoined))
        .toList();
  }

  private static News.About about(Draft draft) {
    return new News.About(draft.type(), draft.id(), draft.description().title());
  }

  private Actor actor(String who) {
    return switch (who) {
      case "owner" -> database().ada();
      case "co-depositor" -> database().emmy();
      case "receiver" -> lise();
      case "stranger" -> database().somebody("marie", Role.RESEARCHER);
      case "curator" -> database().vera();
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
          # who        | offer           | offer again     | see it          | accept          | end it
          owner        | done            | Conflict        | done            | NotFound        | done
          co-depositor | Forbidden       | Forbidden       | done            | NotFound        | Forbidden
          receiver     | NotFound        | NotFound        | done            | done            | done
          stranger     | NotFound        | NotFound        | NotFound        | NotFound        | NotFound
          curator      | NotFound        | NotFound        | NotFound        | NotFound        | NotFound
          visitor      | Unauthenticated | Unauthenticated | Unauthenticated | Unauthenticated | Unauthenticated
          """,
      delimiter = '|')
  default void an_owner_offers_and_the_receiver_accepts(
      String who, String offer, String again, String see, String accept, String end) {
    var actor = actor(who);
    var free = aDraft();
    var offered = List.of(anOfferedDraft(), anOfferedDraft(), anOfferedDraft(), anOfferedDraft());

    assertThat(
            List.of(
                outcome(() -> transferring().offer(actor, free.type(), free.id(), TO_LISE)),
                outcome(
                    () ->
                        transferring().offer(actor, free.type(), offered.getFirst().id(), TO_LISE)),
                outcome(() -> transferring().offered(actor, free.type(), offered.get(1).id())),
                outcome(() -> transferring().accept(actor, free.type(), offered.get(2).id())),
                outcome(() -> transferring().end(actor, free.type(), offered.get(3).id()))))
        .containsExactly(offer, again, see, accept, end);
  }

  @Test
  default void an_accepted_asset_is_the_receivers_and_its_co_depositors_stay() {
    var draft = anOfferedDraft();
    var depositing = database().get(Depositing.class);

    var asset = transferring().accept(lise(), draft.type(), draft.id());

    assertThat(asset.owner()).isEqualTo("lise");
    assertThat(depositing.own(lise(), Optional.empty(), 5)).hasSize(1);
    assertThat(depositing.own(database().emmy(), Optional.empty(), 5)).hasSize(1);
    assertThat(depositing.own(database().ada(), Optional.empty(), 5)).isEmpty();
    assertThat(database().rows("transfers")).isZero();
    assertThat(toldTo(database().ada()))
        .containsExactly(new News.TransferAccepted(about(draft), "lise"));
    assertThat(toldTo(lise())).containsExactly(new News.TransferOffered(about(draft), "ada"));
    assertThat(
            database()
                .get(AuditLog.class)
                .read(
                    new AuditLog.Wanted(
                        Optional.empty(),
                        Optional.of(draft.id().value()),
                        Optional.empty(),
                        Optional.empty()),
                    Long.MAX_VALUE,
                    2))
        .extracting(AuditEntry::act)
        .containsExactly("transfer-accept", "transfer-offer");
  }

  @Test
  default void a_co_depositor_can_become_the_owner() {
    var draft = aDraft();
    transferring().offer(database().ada(), draft.type(), draft.id(), Map.of("to", "emmy"));

    transferring().accept(database().emmy(), draft.type(), draft.id());

    assertThat(database().get(Depositors.class).of(draft.id())).isEmpty();
    assertThat(database().get(Drafts.class).asset(draft.id()).orElseThrow().owner())
        .isEqualTo("emmy");
  }

  @Test
  default void a_declined_offer_is_told_and_one_taken_back_is_gone() {
    var declined = anOfferedDraft();
    var takenBack = anOfferedDraft();
    assertThat(transferring().offers(lise())).hasSize(2);

    transferring().end(lise(), declined.type(), declined.id());
    transferring().end(database().ada(), takenBack.type(), takenBack.id());

    assertThat(transferring().offers(lise())).isEmpty();
    assertThat(toldTo(database().ada()))
        .containsExactly(new News.TransferDeclined(about(declined), "lise"));
    assertThat(outcome(() -> transferring().accept(lise(), takenBack.type(), takenBack.id())))
        .isEqualTo("NotFound");
    transferring().offer(database().ada(), takenBack.type(), takenBack.id(), TO_LISE);
  }

  @Test
  default void nobody_is_offered_what_they_could_not_deposit_or_have() {
    var draft = aDraft();
    database().grace();

    for (var json :
        List.<Map<String, Object>>of(
            Map.of("to", "grace"),
            Map.of("to", "ada"),
            Map.of("to", "nobody"),
            Map.of(),
            Map.of("to", "lise", "when", "now"))) {
      assertThatThrownBy(
              () -> transferring().offer(database().ada(), draft.type(), draft.id(), json))
          .isInstanceOf(Refusal.Invalid.class);
    }
    assertThat(database().rows("transfers")).isZero();
  }

  @Test
  default void who_lost_the_role_meanwhile_cannot_accept() {
    var draft = anOfferedDraft();
    var developer =
        Actor.of(lise().account().orElseThrow().withRoles(java.util.Set.of(Role.DEVELOPER)));

    assertThat(outcome(() -> transferring().accept(developer, draft.type(), draft.id())))
        .isEqualTo("Forbidden");
  }

  @Test
  default void accepting_and_taking_back_at_once_end_in_one_of_them() throws Exception {
    for (var round = 0; round < 8; round++) {
      var draft = anOfferedDraft();
      var barrier = new CyclicBarrier(2);
      try (var pool = Executors.newFixedThreadPool(2)) {
        var accepted =
            pool.submit(
                () -> {
                  barrier.await();
                  return outcome(() -> transferring().accept(lise(), draft.type(), draft.id()));
                });
        var takenBack =
            pool.submit(
                () -> {
                  barrier.await();
                  return outcome(
                      () -> transferring().end(database().ada(), draft.type(), draft.id()));
                });

        assertThat(List.of(accepted.get(), takenBack.get()))
            .containsExactlyInAnyOrder("done", "NotFound");
        assertThat(database().get(Drafts.class).asset(draft.id()).orElseThrow().owner())
            .isEqualTo(accepted.get().equals("done") ? "lise" : "ada");
      }
    }
  }
}
