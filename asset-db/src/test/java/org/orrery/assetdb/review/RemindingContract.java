package org.orrery.assetdb.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.review.OnTheDesk.aReview;
import static org.orrery.assetdb.review.OnTheDesk.decision;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.News.Matter;
import org.orrery.assetdb.notice.Noticing;

/** What people are told of games that are judged, and of what they are reminded. */
interface RemindingContract extends OnTheDesk {

  private Reminding reminding() {
    return database().get(Reminding.class);
  }

  /** What somebody was told of judging, oldest first. */
  private List<Matter> told(Actor actor) {
    return database().get(Noticing.class).notices(actor, Long.MAX_VALUE, 100).reversed().stream()
        .map(notice -> notice.news())
        .filter(News.Judging.class::isInstance)
        .map(news -> ((News.Judging) news).matter())
        .toList();
  }

  private Optional<Target> due(SubmissionId id) {
    return desk().open(database().root(), id).due().map(Due::target);
  }

  @Test
  default void what_is_waited_for_follows_the_course_of_a_submission() {
    var game = aReleasedGame();
    var vera = curator("vera");
    var id = submitted(game);
    assertThat(due(id)).contains(Target.FIRST_REVIEW);

    reviewing().review(vera, id, aReview(2));
    assertThat(due(id)).contains(Target.DECISION);

    reviewing().decide(vera, id, decision(Outcome.CHANGES_REQUESTED));
    assertThat(due(id)).contains(Target.CHANGES);

    submitting().withdraw(grace(), id);
    assertThat(due(id)).isEmpty();
  }

  @Test
  default void when_the_only_reviewer_recuses_themselves_the_first_review_is_waited_for_again() {
    var id = submitted(aReleasedGame());
    var vera = curator("vera");
    reviewing().review(vera, id, aReview(2));

    reviewing().recuse(vera, id, Map.of("reason", "We are friends."));

    assertThat(due(id)).contains(Target.FIRST_REVIEW);
  }

  @Test
  default void curators_are_reminded_once_of_a_first_review_however_often_it_is_tried() {
    var vera = curator("vera");
    submitted(aReleasedGame());
    assertThat(reminding().remind()).isZero();
    database().clock().pass(Duration.ofDays(15));

    assertThat(reminding().remind()).isEqualTo(1);
    assertThat(reminding().remind()).isZero();
    database().clock().pass(Duration.ofDays(300));
    assertThat(reminding().remind()).isZero();

    assertThat(told(vera)).containsExactly(Matter.HANDED_IN, Matter.FIRST_REVIEW_DUE);
    assertThat(told(grace())).isEmpty();
  }

  @Test
  default void who_has_begun_is_reminded_of_the_decision_and_nobody_else() {
    var vera = curator("vera");
    var anna = curator("anna");
    var id = submitted(aReleasedGame());
    reviewing().review(vera, id, aReview(2));
    database().clock().pass(Duration.ofDays(31));

    reminding().remind();

    assertThat(told(vera)).containsExactly(Matter.HANDED_IN, Matter.DECISION_DUE);
    assertThat(told(anna)).containsExactly(Matter.HANDED_IN);
  }

  @Test
  default void depositors_are_reminded_of_changes() {
    var id = submitted(aReleasedGame());
    bring(id, State.CHANGES_REQUESTED);
    database().clock().pass(Duration.ofDays(61));

    reminding().remind();

    assertThat(told(grace())).containsExactly(Matter.CHANGES_REQUESTED, Matter.CHANGES_DUE);
  }

  @Test
  default void the_parties_are_told_of_each_step_and_nobody_of_their_own() {
    var vera = curator("vera");
    var anna = curator("anna");
    var rosa = curator("rosa");
    var game = aReleasedGame();
    var id = submitted(game);
    reviewing().review(vera, id, aReview(2));
    reviewing().review(anna, id, aReview(2));
    reviewing().review(anna, id, aReview(3));
    conversing().say(grace(), id, Map.of("text", "Hello."));
    conversing().say(grace(), id, Map.of("text", "And one thing more."));
    conversing().say(vera, id, Map.of("text", "Hello."));
    reviewing().recuse(anna, id, Map.of("reason", "We met."));
    reviewing().decide(vera, id, decision(Outcome.DECLINED));
    submitting().appeal(grace(), id, Map.of("reason", "Please play to the end."));

    assertThat(told(vera))
        .containsExactly(Matter.HANDED_IN, Matter.REVIEWED, Matter.SAID, Matter.RECUSED);
    assertThat(told(anna)).containsExactly(Matter.HANDED_IN, Matter.SAID);
    assertThat(told(rosa)).containsExactly(Matter.HANDED_IN, Matter.RECUSED, Matter.APPEALED);
    assertThat(told(grace())).containsExactly(Matter.SAID, Matter.DECLINED);
  }

  @Test
  default void of_another_release_those_are_told_who_judged_the_one_before() {
    var anna = curator("anna");
    var game = aReleasedGame();
    var id = submitted(game);
    bring(id, State.CHANGES_REQUESTED);
    releasedAgain(game, "Better");

    submitting().submit(grace(), game.asset(), Map.of("release", 2));

    assertThat(told(curator("uno"))).contains(Matter.HANDED_IN_AGAIN);
    assertThat(told(curator("due"))).contains(Matter.HANDED_IN_AGAIN);
    assertThat(told(anna)).doesNotContain(Matter.HANDED_IN_AGAIN);
  }

  @Test
  default void the_queue_tells_what_is_over_its_time_and_begins_with_it() {
    var vera = curator("vera");
    var first = submitted(aReleasedGame());
    reviewing().review(vera, first, aReview(2));
    database().clock().pass(Duration.ofDays(1));
    var second = submitted(aReleasedGame());
    database().clock().pass(Duration.ofDays(15));

    assertThat(desk().queue(vera, State.OPEN, Optional.empty(), Optional.empty(), 10))
        .extracting(waiting -> waiting.submission().course().id())
        .containsExactly(second, first);
    assertThat(desk().count(vera, State.OPEN, Optional.of(Pressure.OVER))).isEqualTo(1);
    assertThat(desk().count(vera, State.OPEN, Optional.of(Pressure.LATER))).isEqualTo(1);
    assertThat(desk().queue(vera, EnumSet.of(State.OPEN), Optional.empty(), 10))
        .extracting(waiting -> waiting.submission().course().id())
        .containsExactly(first, second);
  }

  @Test
  default void the_figures_are_of_what_was_decided_and_what_is_open_is_for_curators() {
    var vera = curator("vera");
    var id = submitted(aReleasedGame());
    database().clock().pass(Duration.ofDays(2));
    reviewing().review(vera, id, aReview(2));
    database().clock().pass(Duration.ofDays(2));
    reviewing().review(vera, id, aReview(1));
    reviewing().decide(vera, id, decision(Outcome.DECLINED));
    submitted(aReleasedGame());
    var surveying = database().get(Surveying.class);

    var open = surveying.survey(Actor.visitor());

    assertThat(open.inside()).isEmpty();
    assertThat(open.whole().declined()).isEqualTo(1);
    assertThat(open.whole().daysToFirstReview()).hasValue(2);
    assertThat(open.whole().daysToDecision()).hasValue(4);
    assertThat(surveying.survey(vera).inside().orElseThrow().open()).isEqualTo(1);
  }
}
