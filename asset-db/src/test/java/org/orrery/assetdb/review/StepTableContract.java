package org.orrery.assetdb.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.review.OnTheDesk.aReview;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.account.Scope;
import org.orrery.assetdb.release.Release;

/** Every state, every step, everybody: each cell of the table has the outcome it says. */
interface StepTableContract extends OnTheDesk {

  /** Everybody who may come to a submission. */
  enum Who {
    VISITOR,
    STRANGER,
    RESEARCHER,
    OWNER,
    OWNER_READING_ONLY,
    OWNER_WHO_IS_A_CURATOR,
    CURATOR,
    CURATOR_READING_ONLY,
    CURATOR_OF_THE_SAME_HOUSE,
    ADMINISTRATOR
  }

  static Stream<Arguments> cells() {
    return Arrays.stream(Step.values())
        .flatMap(
            step ->
                Arrays.stream(State.values())
                    .flatMap(
                        state ->
                            Arrays.stream(Who.values())
                                .map(who -> Arguments.of(step, state, who))));
  }

  @ParameterizedTest
  @MethodSource("cells")
  default void a_step_has_the_outcome_that_the_table_gives(Step step, State state, Who who) {
    var game = aReleasedGame();
    var id = submitted(game);
    bring(id, state);
    if (step == Step.SUBMIT) {
      releasedAgain(game, "Star Hopper 2");
    }
    var actor = actor(who);

    var outcome = outcome(() -> take(step, actor, id, game));

    assertThat(outcome).isEqualTo(expected(step, state, who));
  }

  private Actor actor(Who who) {
    return switch (who) {
      case VISITOR -> Actor.visitor();
      case STRANGER -> database().somebody("linus", Role.DEVELOPER);
      case RESEARCHER -> database().emmy();
      case OWNER -> grace();
      case OWNER_READING_ONLY -> limited(grace(), Scope.READ);
      case OWNER_WHO_IS_A_CURATOR -> promoted(grace());
      case CURATOR -> curator("vera");
      case CURATOR_READING_ONLY -> limited(curator("vera"), Scope.READ);
      case CURATOR_OF_THE_SAME_HOUSE -> named(curator("anna"), "Grace");
      case ADMINISTRATOR -> database().root();
    };
  }

  private static Actor limited(Actor actor, Scope scope) {
    return new Actor.SignedIn(actor.account().orElseThrow(), EnumSet.of(scope));
  }

  private static Actor promoted(Actor actor) {
    return Actor.of(actor.account().orElseThrow().withRoles(Set.of(Role.CURATOR)));
  }

  /** A curator who is called as a contributor of the game is. */
  private static Actor named(Actor actor, String name) {
    var account = actor.account().orElseThrow();
    return Actor.of(
        new Account(
            account.handle(),
            account.email(),
            name,
            account.orcid(),
            account.affiliation(),
            account.locale(),
            account.roles(),
            account.createdAt(),
            account.version()));
  }

  /** What {@link Step} says, read as a person would. */
  private static String expected(Step step, State state, Who who) {
    var parts =
        switch (who) {
          case VISITOR, STRANGER, RESEARCHER -> EnumSet.of(Part.STRANGER);
          case OWNER, OWNER_READING_ONLY -> EnumSet.of(Part.DEPOSITOR);
          case OWNER_WHO_IS_A_CURATOR -> EnumSet.of(Part.DEPOSITOR, Part.BARRED_CURATOR);
          case CURATOR, ADMINISTRATOR -> EnumSet.of(Part.JUDGE);
          case CURATOR_READING_ONLY -> EnumSet.of(Part.STRANGER);
          case CURATOR_OF_THE_SAME_HOUSE -> EnumSet.of(Part.BARRED_CURATOR);
        };
    if (who == Who.VISITOR) {
      return "unauthenticated";
    }
    if (!holds(who, step.act())) {
      return "forbidden";
    }
    if (step == Step.SUBMIT && !parts.contains(Part.DEPOSITOR)) {
      return "forbidden";
    }
    if (!Step.READ.isFor(parts)) {
      return "notfound";
    }
    if (!step.isFor(parts)) {
      return "forbidden";
    }
    return step.isPossibleIn(state) ? "done" : "conflict";
  }

  private static boolean holds(Who who, Act act) {
    return switch (who) {
      case VISITOR -> false;
      case STRANGER, OWNER -> act.least().orElseThrow() == Role.DEVELOPER;
      case RESEARCHER -> act.least().orElseThrow() != Role.CURATOR;
      case OWNER_READING_ONLY, CURATOR_READING_ONLY -> act.scope() == Scope.READ;
      case OWNER_WHO_IS_A_CURATOR, CURATOR, CURATOR_OF_THE_SAME_HOUSE, ADMINISTRATOR -> true;
    };
  }

  private void take(Step step, Actor actor, SubmissionId id, Release game) {
    switch (step) {
      case SUBMIT -> submitting().submit(actor, game.asset(), Map.of("release", 2));
      case READ -> desk().open(actor, id);
      case WITHDRAW -> submitting().withdraw(actor, id);
      case REVIEW -> reviewing().review(actor, id, aReview(2));
      case RECUSE -> reviewing().recuse(actor, id, Map.of("reason", "I know them."));
      case SAY -> conversing().say(actor, id, Map.of("text", "Hello."));
      case DECIDE -> reviewing().decide(actor, id, OnTheDesk.decision(Outcome.DECLINED));
      case APPEAL -> submitting().appeal(actor, id, Map.of("reason", "It was unjust."));
    }
  }

  private static String outcome(Runnable act) {
    try {
      act.run();
      return "done";
    } catch (Refusal refusal) {
      return refusal.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
  }

  @Test
  default void a_refused_step_leaves_everything_as_it_was() {
    var game = aReleasedGame();
    var id = submitted(game);
    var before = submissions().find(id);

    for (var step : Step.values()) {
      assertThat(outcome(() -> take(step, database().emmy(), id, game))).isNotEqualTo("done");
    }

    assertThat(submissions().find(id)).isEqualTo(before);
  }
}
