package org.orrery.assetdb.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aPage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Notice;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.assetdb.play.Complaint.Reason;
import org.orrery.assetdb.play.Complaint.State;
import org.orrery.assetdb.withdrawal.Withdrawing;

interface ComplainingContract extends OnADatabase {

  private Complaining complaining() {
    return database().get(Complaining.class);
  }

  private AssetId aReleasedGame() {
    return aGame().by(database().grace()).with(aPage()).releasedIn(database()).asset();
  }

  private Complaint complain(Actor actor, AssetId game) {
    return complaining()
        .complain(actor, game, Map.of("reason", "breaks-off", "text", "At level 2."));
  }

  private List<Complaint> open(Actor actor, AssetId game) {
    return complaining().reports(actor, game, State.OPEN, Integer.MAX_VALUE, 100);
  }

  private List<News> newsOfGrace() {
    return database().get(Noticing.class).notices(database().grace(), Long.MAX_VALUE, 100).stream()
        .map(Notice::news)
        .toList();
  }

  @Test
  default void a_visitor_reports_a_problem_and_the_depositor_reads_it() {
    var game = aReleasedGame();

    complain(Actor.visitor(), game);

    var complaint = open(database().grace(), game).getFirst();
    assertThat(complaint.number()).isEqualTo(1);
    assertThat(complaint.release()).isEqualTo(1);
    assertThat(complaint.reason()).isEqualTo(Reason.BREAKS_OFF);
    assertThat(complaint.text()).contains("At level 2.");
    assertThat(complaint.by()).isEmpty();
    assertThat(newsOfGrace()).singleElement().isInstanceOf(News.ProblemReported.class);
  }

  @Test
  default void who_has_signed_in_is_named_and_depositors_are_told_once_while_any_is_open() {
    var game = aReleasedGame();

    complain(database().emmy(), game);
    complain(Actor.visitor(), game);

    assertThat(open(database().vera(), game))
        .extracting(Complaint::by)
        .containsExactly(Optional.empty(), Optional.of("emmy"));
    assertThat(newsOfGrace()).hasSize(1);
  }

  @Test
  default void a_report_is_resolved_and_opened_again() {
    var game = aReleasedGame();
    complain(Actor.visitor(), game);
    var grace = database().grace();

    complaining().settle(grace, game, 1, Map.of("state", "resolved"));
    var resolved =
        complaining().reports(grace, game, State.RESOLVED, Integer.MAX_VALUE, 10).getFirst();
    var count = complaining().count(grace, game, State.OPEN);
    complaining().settle(database().vera(), game, 1, Map.of("state", "open"));

    assertThat(resolved.resolved().orElseThrow().by()).isEqualTo("grace");
    assertThat(count).isZero();
    assertThat(open(grace, game).getFirst().resolved()).isEmpty();
  }

  @Test
  default void to_everybody_else_there_are_no_reports() {
    var game = aReleasedGame();
    complain(Actor.visitor(), game);
    var stranger = database().somebody("lise", Role.RESEARCHER);

    assertThatThrownBy(() -> open(stranger, game)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> open(Actor.visitor(), game))
        .isInstanceOf(Refusal.Unauthenticated.class);
    assertThatThrownBy(() -> complaining().settle(stranger, game, 1, Map.of("state", "resolved")))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  default void all_that_is_wrong_with_a_report_is_named() {
    var game = aReleasedGame();

    assertThatThrownBy(
            () ->
                complaining()
                    .complain(
                        Actor.visitor(),
                        game,
                        Map.of("reason", "boredom", "text", "x".repeat(2001), "color", "red")))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(violation -> violation.pointer())
                    .containsExactlyInAnyOrder("/reason", "/text", "/color"));
    assertThatThrownBy(
            () ->
                complaining()
                    .complain(Actor.visitor(), game, Map.of("reason", "other", "release", 7)))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  default void of_a_withdrawn_game_no_problem_is_reported() {
    var game = aReleasedGame();
    database()
        .get(Withdrawing.class)
        .withdraw(database().grace(), AssetType.GAME, game, Map.of("reason", "It is broken."));

    assertThatThrownBy(() -> complain(Actor.visitor(), game)).isInstanceOf(Refusal.Withdrawn.class);
  }

  @Test
  default void a_game_has_only_so_many_open_reports() {
    var game = aReleasedGame();
    for (var number = 1; number <= Complaining.MOST_OPEN; number++) {
      complain(Actor.visitor(), game);
    }

    assertThatThrownBy(() -> complain(Actor.visitor(), game)).isInstanceOf(Refusal.Conflict.class);

    complaining().settle(database().grace(), game, 1, Map.of("state", "resolved"));
    assertThat(complain(Actor.visitor(), game).number()).isEqualTo(Complaining.MOST_OPEN + 1);
  }
}
