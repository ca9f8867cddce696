package org.orrery.assetdb.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.review.OnTheDesk.aReview;
import static org.orrery.assetdb.review.OnTheDesk.decision;
import static org.orrery.assetdb.review.OnTheDesk.with;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.audit.AuditEntry;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.depositor.Sharing;
import org.orrery.assetdb.draft.Checks;
import org.orrery.assetdb.withdrawal.Withdrawing;

interface ReviewingContract extends OnTheDesk {

  @Test
  default void judgements_bind_to_the_digest_of_the_release_handed_in() {
    var game = aReleasedGame();
    var id = submitted(game);

    releasedAgain(game, "Another");

    assertThat(submissions().find(id).orElseThrow().course().current().digest())
        .isEqualTo(game.digest());
  }

  @Test
  default void a_game_has_one_open_submission() {
    var game = aReleasedGame();
    submitted(game);
    releasedAgain(game, "Another");

    assertThatThrownBy(() -> submitting().submit(grace(), game.asset(), Map.of("release", 2)))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  default void of_many_who_hand_in_at_once_one_does() throws Exception {
    var game = aReleasedGame();
    var begin = new CountDownLatch(1);
    var attempts = new ArrayList<Future<Submission.Open>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var grace = grace();
      for (var attempt = 0; attempt < 4; attempt++) {
        attempts.add(
            threads.submit(
                () -> {
                  begin.await();
                  return submitting().submit(grace, game.asset(), Map.of("release", 1));
                }));
      }
      begin.countDown();
    }

    assertThat(attempts).filteredOn(attempt -> attempt.state() == Future.State.SUCCESS).hasSize(1);
    assertThat(database().rows("submissions")).isEqualTo(1);
  }

  @Test
  default void the_whole_path_with_changes_a_dispute_and_a_third_curator() {
    var game = aReleasedGame();
    var id = submitted(game);
    reviewing().review(curator("vera"), id, aReview(1));
    reviewing().review(curator("anna"), id, aReview(2));
    reviewing().decide(curator("vera"), id, decision(Outcome.CHANGES_REQUESTED));
    var better = releasedAgain(game, "Better");

    var again = submitting().submit(grace(), game.asset(), Map.of("release", 2));
    reviewing().review(curator("vera"), id, aReview(2));
    reviewing().review(curator("anna"), id, aReview(4));

    assertThat(again.course().id()).isEqualTo(id);
    assertThat(again.course().before().orElseThrow().digest()).isEqualTo(game.digest());
    assertThatThrownBy(() -> reviewing().decide(curator("anna"), id, decision(Outcome.ACCEPTED)))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, refusal -> assertThat(refusal.violations()).hasSize(1));

    reviewing().review(curator("rosa"), id, aReview(3));
    var decided = reviewing().decide(curator("rosa"), id, decision(Outcome.ACCEPTED));

    assertThat(decided).isInstanceOf(Submission.Accepted.class);
    assertThat(desk().isAccepted(game.asset(), 2)).isTrue();
    assertThat(desk().isAccepted(game.asset(), 1)).isFalse();
    assertThat(desk().decisions(game.asset()))
        .extracting(round -> round.decision().orElseThrow().outcome())
        .containsExactly(Outcome.ACCEPTED, Outcome.CHANGES_REQUESTED);
    assertThat(desk().decisions(game.asset()).getFirst().digest()).isEqualTo(better.digest());
  }

  @Test
  default void reviews_of_another_round_do_not_count() {
    var game = aReleasedGame();
    var id = submitted(game);
    bring(id, State.CHANGES_REQUESTED);
    releasedAgain(game, "Better");
    submitting().submit(grace(), game.asset(), Map.of("release", 2));

    assertThatThrownBy(() -> reviewing().decide(curator("vera"), id, decision(Outcome.ACCEPTED)))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  default void in_a_later_round_what_no_change_touches_may_stand_as_before() {
    var game = aReleasedGame();
    var id = submitted(game);
    reviewing().review(curator("vera"), id, with(aReview(3), "scores", "learning", 1));
    reviewing().decide(curator("vera"), id, decision(Outcome.CHANGES_REQUESTED));
    releasedAgain(game, "Only the title is another");
    submitting().submit(grace(), game.asset(), Map.of("release", 2));
    Map<String, Object> asBefore =
        Map.of("asBefore", true, "recommendation", "accept", "comment", "As before.");

    var review = reviewing().review(curator("vera"), id, asBefore);

    assertThat(review.round()).isEqualTo(2);
    assertThat(review.score(Criterion.LEARNING)).isEqualTo(1);
    assertThat(review.digest())
        .isEqualTo(submissions().find(id).orElseThrow().course().current().digest());
    assertThatThrownBy(() -> reviewing().review(curator("anna"), id, asBefore))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .contains("/asBefore"));
  }

  @Test
  default void one_byte_altered_makes_a_release_of_another_digest_that_nobody_accepted()
      throws IOException {
    var game = aReleasedGame();
    var id = submitted(game);
    bring(id, State.ACCEPTED);
    var altered = alteredByOneByte(game);

    assertThat(altered.digest()).isNotEqualTo(game.digest());
    assertThat(desk().isAccepted(game.asset(), 1)).isTrue();
    assertThat(desk().isAccepted(game.asset(), 2)).isFalse();
    assertThat(desk().decisions(game.asset()))
        .singleElement()
        .satisfies(round -> assertThat(round.digest()).isEqualTo(game.digest()));
    assertThat(desk().open(curator("vera"), id).reviews())
        .allSatisfy(review -> assertThat(review.digest()).isEqualTo(game.digest()));
  }

  @Test
  default void who_saw_another_version_changes_nothing() {
    var id = submitted(aReleasedGame());
    var seen = Optional.of(desk().open(curator("vera"), id).version());
    reviewing().review(curator("anna"), id, aReview(3), seen);

    assertThatThrownBy(() -> reviewing().review(curator("vera"), id, aReview(3), seen))
        .isInstanceOf(Refusal.Stale.class);
    assertThatThrownBy(
            () -> reviewing().decide(curator("vera"), id, decision(Outcome.DECLINED), seen))
        .isInstanceOf(Refusal.Stale.class);
  }

  @Test
  default void a_withdrawn_game_is_not_accepted() {
    var game = aReleasedGame();
    var id = submitted(game);
    reviewing().review(curator("vera"), id, aReview(3));
    reviewing().review(curator("anna"), id, aReview(3));
    database()
        .get(Withdrawing.class)
        .withdraw(grace(), AssetType.GAME, game.asset(), Map.of("reason", "A fault."));

    assertThatThrownBy(() -> reviewing().decide(curator("vera"), id, decision(Outcome.ACCEPTED)))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  default void why_a_curator_does_not_judge_is_told_to_curators_only() {
    var id = submitted(aReleasedGame());
    reviewing().recuse(curator("vera"), id, Map.of("reason", "We are friends."));

    assertThat(desk().open(curator("anna"), id).recusals().getFirst().reason()).isNotEmpty();
    assertThat(desk().open(grace(), id).recusals().getFirst().reason()).isEmpty();
  }

  @Test
  default void nobody_is_barred_from_judging_by_being_asked_to_deposit() {
    var game = aReleasedGame();
    var id = submitted(game);
    var vera = curator("vera");

    database().get(Sharing.class).invite(grace(), AssetType.GAME, game.asset(), "vera");

    reviewing().review(vera, id, aReview(3));
    database().get(Sharing.class).accept(vera, AssetType.GAME, game.asset());
    assertThatThrownBy(() -> reviewing().review(vera, id, aReview(2)))
        .isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  default void whose_game_it_is_not_is_told_so_whatever_they_send() {
    var game = aReleasedGame();

    assertThatThrownBy(() -> submitting().submit(database().emmy(), game.asset(), Map.of()))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> submitting().submit(grace(), game.asset(), Map.of("release", 7)))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> submitting().submit(grace(), AssetId.random(), Map.of()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  default void a_review_is_revised_until_the_decision() {
    var id = submitted(aReleasedGame());
    reviewing().review(curator("vera"), id, aReview(1));
    reviewing().review(curator("vera"), id, with(aReview(3), "gates", "safety", "fail"));

    var reviews = desk().open(curator("vera"), id).reviews();

    assertThat(reviews).hasSize(1);
    assertThat(reviews.getFirst().scores().values()).containsOnly(3);
    assertThat(reviews.getFirst().gates()).containsEntry(Gate.SAFETY, Gate.Mark.FAIL);
  }

  @Test
  default void a_review_that_is_not_whole_is_refused_with_every_fault() {
    var id = submitted(aReleasedGame());
    var review = with(with(aReview(3), "scores", "learning", 5), "gates", "age", "maybe");

    assertThatThrownBy(() -> reviewing().review(curator("vera"), id, review))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .containsExactlyInAnyOrder("/scores/learning", "/gates/age"));
    assertThatThrownBy(() -> reviewing().review(curator("vera"), id, Map.of()))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .contains("/gates", "/scores", "/recommendation", "/comment"));
  }

  @Test
  default void while_it_is_open_the_depositor_sees_no_reviews_and_judges_do() {
    var id = submitted(aReleasedGame());
    reviewing().review(curator("vera"), id, aReview(3));

    assertThat(desk().open(grace(), id).reviews()).isEmpty();
    assertThat(desk().open(curator("anna"), id).reviews()).hasSize(1);

    reviewing().decide(curator("anna"), id, decision(Outcome.DECLINED));

    assertThat(desk().open(grace(), id).reviews()).hasSize(1);
  }

  @Test
  default void who_recused_themselves_judges_no_more_and_their_review_does_not_count() {
    var id = submitted(aReleasedGame());
    reviewing().review(curator("vera"), id, aReview(3));
    reviewing().review(curator("anna"), id, aReview(3));
    reviewing().recuse(curator("vera"), id, Map.of("reason", "We are friends."));

    assertThatThrownBy(() -> reviewing().review(curator("vera"), id, aReview(3)))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> reviewing().decide(curator("anna"), id, decision(Outcome.ACCEPTED)))
        .isInstanceOf(Refusal.Conflict.class);
    assertThat(desk().open(curator("anna"), id).panel().reviews()).hasSize(1);
  }

  @Test
  default void an_appeal_is_judged_by_others_and_there_is_one() {
    var game = aReleasedGame();
    var id = submitted(game);
    bring(id, State.DECLINED);

    var open = submitting().appeal(grace(), id, Map.of("reason", "They never played it."));

    assertThat(open.course().current().digest()).isEqualTo(game.digest());
    assertThat(desk().open(curator("uno"), id).obstacle()).isPresent();
    assertThatThrownBy(() -> reviewing().review(curator("due"), id, aReview(3)))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> reviewing().decide(curator("uno"), id, decision(Outcome.DECLINED)))
        .isInstanceOf(Refusal.Forbidden.class);

    reviewing().decide(curator("vera"), id, decision(Outcome.DECLINED));

    assertThat(desk().open(grace(), id).allows(Step.APPEAL)).isFalse();
    assertThatThrownBy(() -> submitting().appeal(grace(), id, Map.of("reason", "Once more.")))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  default void the_very_release_that_was_judged_is_not_handed_in_again() {
    var game = aReleasedGame();
    var id = submitted(game);
    bring(id, State.DECLINED);

    assertThatThrownBy(() -> submitted(game)).isInstanceOf(Refusal.Conflict.class);

    releasedAgain(game, "Another");
    var second = submitting().submit(grace(), game.asset(), Map.of("release", 2));

    assertThat(second.course().id()).isNotEqualTo(id);
  }

  @Test
  default void the_queue_begins_with_what_waits_longest() {
    var first = submitted(aReleasedGame());
    database().clock().pass(Duration.ofHours(1));
    var second = submitted(aReleasedGame());
    database().clock().pass(Duration.ofHours(1));
    var third = submitted(aReleasedGame());
    var open = EnumSet.of(State.OPEN);

    var page = desk().queue(curator("vera"), open, Optional.empty(), 2);
    var last = page.getLast().submission().course();
    var place = new Place(last.current().submittedAt(), last.id().value());
    var rest = desk().queue(curator("vera"), open, Optional.of(place), 2);

    assertThat(page)
        .extracting(each -> each.submission().course().id())
        .containsExactly(first, second);
    assertThat(rest).extracting(each -> each.submission().course().id()).containsExactly(third);
    assertThat(desk().count(curator("vera"), open)).isEqualTo(3);
    assertThatThrownBy(() -> desk().queue(grace(), open, Optional.empty(), 2))
        .isInstanceOf(Refusal.Forbidden.class);
  }

  @Test
  default void both_sides_talk_and_attach_files() throws IOException {
    var id = submitted(aReleasedGame());
    var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    conversing()
        .attach(grace(), id, "screen.png", new ByteArrayInputStream(picture), Checks.none());
    conversing().say(grace(), id, Map.of("text", "Look.", "attachments", List.of("screen.png")));
    conversing().say(curator("vera"), id, Map.of("text", "I see."));

    var messages = desk().open(grace(), id).messages();

    assertThat(messages).extracting(Message::text).containsExactly("Look.", "I see.");
    var attachment = messages.getFirst().attachments().getFirst();
    assertThat(attachment.mediaType()).isEqualTo("image/png");
    try (var bytes =
        conversing()
            .open(
                conversing().attachment(curator("vera"), id, "screen.png"),
                new ByteRange(0, picture.length))) {
      assertThat(bytes.readAllBytes()).isEqualTo(picture);
    }
    assertThatThrownBy(
            () ->
                conversing()
                    .say(grace(), id, Map.of("text", "And?", "attachments", List.of("no.png"))))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> conversing().attachment(database().emmy(), id, "screen.png"))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  default void everything_stands_in_the_audit_log_with_the_digest() {
    var game = aReleasedGame();
    var id = submitted(game);
    bring(id, State.ACCEPTED);

    var deeds =
        database()
            .get(AuditLog.class)
            .read(
                new AuditLog.Wanted(
                    Optional.empty(), Optional.of(id.value()), Optional.empty(), Optional.empty()),
                Long.MAX_VALUE,
                10);

    assertThat(deeds)
        .extracting(AuditEntry::act)
        .containsExactly("decide", "review", "review", "submit");
    assertThat(deeds).allMatch(deed -> deed.detail().contains(game.digest().toString()));
  }
}
