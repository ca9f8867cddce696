package org.orrery.assetdb.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.release.Release;

interface StandingsContract extends OnTheDesk {

  private Standings standings() {
    return database().get(Standings.class);
  }

  private Standings.Newest newest(Release game) {
    return standings().of(List.of(game.asset())).values().iterator().next();
  }

  @Test
  default void a_game_that_was_never_handed_in_stands_nowhere() {
    assertThat(standings().of(List.of(aReleasedGame().asset()))).isEmpty();
    assertThat(standings().of(List.of())).isEmpty();
  }

  @Test
  default void each_game_stands_where_its_newest_submission_does() {
    var first = aReleasedGame();
    var second = aReleasedGame();
    bring(submitted(first), State.WITHDRAWN);
    database().clock().pass(Duration.ofSeconds(1));
    var again = submitted(first);
    bring(submitted(second), State.CHANGES_REQUESTED);

    var standings = standings().of(List.of(first.asset(), second.asset()));

    assertThat(standings)
        .containsEntry(first.asset(), new Standings.Newest(again, State.OPEN, 1, Optional.empty()))
        .hasEntrySatisfying(
            second.asset(),
            newest -> assertThat(newest.state()).isEqualTo(State.CHANGES_REQUESTED));
  }

  @Test
  default void it_awaits_whoever_did_not_speak_last() {
    var game = aReleasedGame();
    var id = submitted(game);
    conversing().say(curator("vera"), id, Map.of("text", "Where is the sound?"));
    var asked = newest(game);

    conversing().say(grace(), id, Map.of("text", "In the settings."));
    var answered = newest(game);

    assertThat(asked.awaits(grace().handle())).isTrue();
    assertThat(answered.awaits(grace().handle())).isFalse();
  }
}
