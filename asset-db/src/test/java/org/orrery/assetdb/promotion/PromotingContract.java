package org.orrery.assetdb.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.promotion.OnAChannel.on;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.audit.AuditEntry;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.assetdb.review.State;

interface PromotingContract extends OnAChannel {

  @Test
  default void an_accepted_release_shows_from_now_until_further_notice() {
    var game = anAcceptedGame();

    var promotion = promoted(Channel.KIOSK, game);

    assertThat(promotion.digest()).isEqualTo(game.digest());
    assertThat(programme().showing(Channel.KIOSK, database().clock().instant()))
        .containsExactly(promotion);
    assertThat(programme().showing(Channel.FEATURED, database().clock().instant())).isEmpty();
    assertThat(programme().showing(game.asset(), database().clock().instant()))
        .containsExactly(promotion);
  }

  @Test
  default void what_was_never_accepted_is_not_promoted_in_any_state() {
    for (var state : State.values()) {
      if (state != State.ACCEPTED) {
        var game = aReleasedGame();
        bring(submitted(game), state);

        assertThatThrownBy(() -> promoted(Channel.KIOSK, game))
            .isInstanceOf(Refusal.Conflict.class);
      }
    }
    assertThat(database().rows("promotions")).isZero();
  }

  @Test
  default void a_new_release_is_not_promoted_by_the_acceptance_of_another() {
    var game = anAcceptedGame();
    promoted(Channel.KIOSK, game);

    var altered = releasedAgain(game, "One byte altered");

    assertThat(altered.digest()).isNotEqualTo(game.digest());
    assertThatThrownBy(() -> promoted(Channel.FEATURED, altered))
        .isInstanceOf(Refusal.Conflict.class);
    assertThat(programme().showing(Channel.KIOSK, database().clock().instant()))
        .extracting(Promotion::digest)
        .containsExactly(game.digest());
  }

  @Test
  default void only_a_curator_who_is_not_close_to_the_game_promotes_it() {
    var game = anAcceptedGame();
    var body = on(Channel.KIOSK, game, Map.of());

    assertThatThrownBy(() -> promoting().promote(grace(), body))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> promoting().promote(Actor.visitor(), body))
        .isInstanceOf(Refusal.Unauthenticated.class);
    var own = database().somebody("nora", Role.CURATOR);
    var noras = aGame().by(own).with(aPage()).releasedIn(database());
    var id = submitting().submit(own, noras.asset(), Map.of("release", 1)).course().id();
    bring(id, State.ACCEPTED);

    assertThatThrownBy(() -> promoting().promote(own, on(Channel.KIOSK, noras, Map.of())))
        .isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  default void on_one_channel_a_game_is_shown_once_at_a_time() {
    var game = anAcceptedGame();
    promoting()
        .promote(
            vera(), on(Channel.SCHOOL, game, Map.of("from", "2026-12-01", "until", "2026-12-24")));

    assertThatThrownBy(
            () ->
                promoting().promote(vera(), on(Channel.SCHOOL, game, Map.of("from", "2026-12-24"))))
        .isInstanceOf(Refusal.Conflict.class);
    promoting().promote(vera(), on(Channel.SCHOOL, game, Map.of("from", "2026-12-25")));
    promoting().promote(vera(), on(Channel.KIOSK, game, Map.of("from", "2026-12-24")));

    assertThat(database().rows("promotions")).isEqualTo(3);
  }

  @Test
  default void of_many_who_promote_the_same_at_once_one_does() throws Exception {
    var game = anAcceptedGame();
    var begin = new CountDownLatch(1);
    var attempts = new ArrayList<Future<Promotion>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var attempt = 0; attempt < 4; attempt++) {
        attempts.add(
            threads.submit(
                () -> {
                  begin.await();
                  return promoted(Channel.KIOSK, game);
                }));
      }
      begin.countDown();
    }

    assertThat(attempts).filteredOn(attempt -> attempt.state() == Future.State.SUCCESS).hasSize(1);
    assertThat(database().rows("promotions")).isEqualTo(1);
  }

  @Test
  default void it_shows_in_its_time_and_not_before_or_after() {
    var game = anAcceptedGame();
    promoting()
        .promote(
            vera(), on(Channel.KIOSK, game, Map.of("from", "2026-11-23", "until", "2026-11-23")));
    var showing = new ArrayList<Integer>();

    for (var day = 0; day < 3; day++) {
      showing.add(programme().showing(Channel.KIOSK, database().clock().instant()).size());
      database().clock().pass(Duration.ofDays(1));
    }

    assertThat(showing).containsExactly(0, 1, 0);
    assertThat(programme().past(vera(), Optional.of(Channel.KIOSK), Optional.empty(), 10))
        .hasSize(1);
    assertThat(programme().countPast(vera(), Optional.empty())).isEqualTo(1);
  }

  @Test
  default void a_withdrawal_takes_effect_at_once_and_so_does_its_end() {
    var game = anAcceptedGame();
    var promotion = promoted(Channel.KIOSK, game);

    withdrawn(game);

    assertThat(programme().showing(Channel.KIOSK, database().clock().instant())).isEmpty();
    assertThat(programme().list(Actor.visitor(), Optional.empty(), Optional.empty())).isEmpty();
    assertThat(programme().read(vera(), promotion.id()).phase()).isEqualTo(Phase.WITHDRAWN);
    assertThatThrownBy(() -> promoted(Channel.FEATURED, game)).isInstanceOf(Refusal.Conflict.class);

    reinstated(game);

    assertThat(programme().showing(Channel.KIOSK, database().clock().instant())).hasSize(1);
  }

  @Test
  default void the_public_sees_what_shows_now_and_curators_what_is_planned_too() {
    var shown = anAcceptedGame();
    promoted(Channel.KIOSK, shown);
    var planned = anAcceptedGame();
    var later =
        promoting().promote(vera(), on(Channel.KIOSK, planned, Map.of("from", "2026-12-24")));

    assertThat(programme().list(Actor.visitor(), Optional.empty(), Optional.empty())).hasSize(1);
    assertThat(
            programme()
                .list(Actor.visitor(), Optional.empty(), Optional.of(Period.of("2026-12-24"))))
        .hasSize(1);
    assertThatThrownBy(() -> programme().read(Actor.visitor(), later.id()))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(programme().list(vera(), Optional.of(Channel.KIOSK), Optional.empty()))
        .extracting(Programme.Entry::phase)
        .containsExactly(Phase.CURRENT, Phase.PLANNED);
    assertThat(
            programme()
                .list(vera(), Optional.empty(), Optional.of(Period.of("2026-11-22T07:00:00Z"))))
        .hasSize(1);
  }

  @Test
  default void one_is_moved_and_the_others_make_room() {
    var one = promoted(Channel.KIOSK, anAcceptedGame());
    var two = promoted(Channel.KIOSK, anAcceptedGame());
    var three = promoted(Channel.KIOSK, anAcceptedGame());

    promoting().place(vera(), three.id(), 1);
    promoting().amend(vera(), one.id(), Map.of("position", 200), Optional.of(1L));

    assertThat(programme().showing(Channel.KIOSK, database().clock().instant()))
        .extracting(Promotion::id)
        .containsExactly(three.id(), two.id(), one.id());
    assertThat(programme().showing(Channel.KIOSK, database().clock().instant()))
        .extracting(Promotion::position)
        .containsExactly(1, 2, 3);
  }

  @Test
  default void dates_blurb_and_release_change_but_not_the_game_or_the_channel() {
    var game = anAcceptedGame();
    var other = anAcceptedGame();
    var promotion = promoted(Channel.KIOSK, game);
    var next = accepted(releasedAgain(game, "Better"));

    var changed =
        promoting()
            .amend(
                vera(),
                promotion.id(),
                Map.of(
                    "release",
                    2,
                    "until",
                    "2026-12-31",
                    "blurb",
                    Map.of("en", "Play!", "zh", "玩！")),
                Optional.of(1L));

    assertThat(changed.digest()).isEqualTo(next.digest());
    assertThat(changed.period().until()).contains(Period.end("2026-12-31"));
    assertThat(changed.blurb().preferring("zh")).isEqualTo("玩！");
    assertThat(changed.version()).isEqualTo(2);
    assertThatThrownBy(
            () ->
                promoting()
                    .amend(
                        vera(),
                        promotion.id(),
                        Map.of("game", other.asset().value(), "channel", "school"),
                        Optional.empty()))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .containsExactly("/game", "/channel"));
    assertThatThrownBy(() -> promoting().amend(vera(), promotion.id(), Map.of(), Optional.of(1L)))
        .isInstanceOf(Refusal.Stale.class);
  }

  @Test
  default void a_body_that_is_not_whole_is_refused_with_every_fault() {
    assertThatThrownBy(
            () ->
                promoting()
                    .promote(
                        vera(),
                        Map.of(
                            "channel", "moon",
                            "from", "2026-12-24",
                            "until", "2026-12-01",
                            "blurb", Map.of(),
                            "colour", "red")))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .containsExactlyInAnyOrder(
                        "/game", "/release", "/channel", "/until", "/blurb", "/colour"));
  }

  @Test
  default void what_was_ended_stays_in_memory_and_can_be_resumed() {
    var game = anAcceptedGame();
    var promotion = promoted(Channel.KIOSK, game);

    promoting().end(vera(), promotion.id(), Optional.of(1L));

    assertThat(programme().showing(Channel.KIOSK, database().clock().instant())).isEmpty();
    assertThat(database().get(Promotions.class).of(game.asset())).hasSize(1);
    assertThatThrownBy(() -> promoting().end(vera(), promotion.id(), Optional.empty()))
        .isInstanceOf(Refusal.Conflict.class);

    promoting().resume(vera(), promotion.id(), Optional.of(2L));

    assertThat(programme().showing(Channel.KIOSK, database().clock().instant())).hasSize(1);

    promoting().end(vera(), promotion.id(), Optional.empty());
    promoted(Channel.KIOSK, game);

    assertThatThrownBy(() -> promoting().resume(vera(), promotion.id(), Optional.empty()))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  default void the_depositor_is_told_and_the_log_names_the_digest() {
    var game = anAcceptedGame();
    var promotion = promoted(Channel.FESTIVAL, game);
    promoting().end(vera(), promotion.id(), Optional.empty());

    assertThat(database().get(Noticing.class).notices(grace(), Long.MAX_VALUE, 2))
        .extracting(notice -> notice.news().getClass())
        .isEqualTo(List.of(News.PromotionEnded.class, News.Promoted.class));
    assertThat(
            database()
                .get(AuditLog.class)
                .read(
                    new AuditLog.Wanted(
                        Optional.empty(),
                        Optional.of(promotion.id().value()),
                        Optional.empty(),
                        Optional.empty()),
                    Long.MAX_VALUE,
                    10))
        .hasSize(2)
        .extracting(AuditEntry::detail)
        .allMatch(detail -> detail.contains(game.digest().toString()));
  }
}
