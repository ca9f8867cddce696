package org.orrery.assetdb.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.account.Scope;

/** Every state, every step, everybody: each cell of the table has the outcome it says. */
interface QuestionStepsContract extends InTheQueue {

  /** Everybody who may come to a question about stars that is not for everybody. */
  enum Who {
    VISITOR,
    DEVELOPER,
    OWNER,
    OWNER_READING_ONLY,
    OWNER_WHO_KNOWS_STARS,
    RESEARCHER_OF_STARS,
    RESEARCHER_OF_ASTRONOMY,
    RESEARCHER_OF_STARS_READING_ONLY,
    RESEARCHER_OF_LIFE,
    CURATOR,
    CURATOR_WHO_KNOWS_STARS,
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
    var id = asked(aDraftedGame());
    bring(id, state);
    var actor = actor(who);

    assertThat(outcome(() -> take(step, actor, id))).isEqualTo(expected(step, state, who));
  }

  private Actor actor(Who who) {
    return switch (who) {
      case VISITOR -> Actor.visitor();
      case DEVELOPER -> database().somebody("linus", Role.DEVELOPER);
      case OWNER -> grace();
      case OWNER_READING_ONLY -> readingOnly(grace());
      case OWNER_WHO_KNOWS_STARS -> {
        var owner = Actor.of(grace().account().orElseThrow().withRoles(Set.of(Role.RESEARCHER)));
        declaring().declare(owner, Map.of("subjects", java.util.List.of("astronomy.stars")));
        yield owner;
      }
      case RESEARCHER_OF_STARS -> scientist("ada", "astronomy.stars");
      case RESEARCHER_OF_ASTRONOMY -> scientist("ada", "astronomy");
      case RESEARCHER_OF_STARS_READING_ONLY -> readingOnly(scientist("ada", "astronomy.stars"));
      case RESEARCHER_OF_LIFE -> scientist("ada", "biology");
      case CURATOR -> database().somebody("vera", Role.CURATOR);
      case CURATOR_WHO_KNOWS_STARS -> {
        var curator = database().somebody("vera", Role.CURATOR);
        declaring().declare(curator, Map.of("subjects", java.util.List.of("astronomy.stars")));
        yield curator;
      }
      case ADMINISTRATOR -> database().root();
    };
  }

  private static Actor readingOnly(Actor actor) {
    return new Actor.SignedIn(actor.account().orElseThrow(), EnumSet.of(Scope.READ));
  }

  /** What {@link Step} says, read as a person would. */
  private static String expected(Step step, State state, Who who) {
    var parts =
        switch (who) {
          case VISITOR, DEVELOPER, RESEARCHER_OF_LIFE -> EnumSet.of(Part.STRANGER);
          case OWNER, OWNER_READING_ONLY, OWNER_WHO_KNOWS_STARS -> EnumSet.of(Part.ASKER);
          case RESEARCHER_OF_STARS, RESEARCHER_OF_ASTRONOMY, RESEARCHER_OF_STARS_READING_ONLY ->
              EnumSet.of(Part.SCIENTIST);
          case CURATOR, ADMINISTRATOR -> EnumSet.of(Part.CURATOR);
          case CURATOR_WHO_KNOWS_STARS -> EnumSet.of(Part.CURATOR, Part.SCIENTIST);
        };
    if (step != Step.READ && who == Who.VISITOR) {
      return "unauthenticated";
    }
    if (step != Step.READ && !holds(who, step)) {
      return "forbidden";
    }
    if (!Step.READ.isFor(parts)) {
      return "notfound";
    }
    if (!step.isFor(parts)) {
      return "forbidden";
    }
    if (!step.isPossibleIn(state)) {
      return "conflict";
    }
    return step == Step.CREDIT && parts.contains(Part.SCIENTIST) ? "conflict" : "done";
  }

  private static boolean holds(Who who, Step step) {
    return switch (who) {
      case VISITOR, OWNER_READING_ONLY, RESEARCHER_OF_STARS_READING_ONLY -> false;
      case DEVELOPER, OWNER -> step.act().least().orElseThrow() == Role.DEVELOPER;
      case OWNER_WHO_KNOWS_STARS,
          RESEARCHER_OF_STARS,
          RESEARCHER_OF_ASTRONOMY,
          RESEARCHER_OF_LIFE,
          CURATOR,
          CURATOR_WHO_KNOWS_STARS,
          ADMINISTRATOR ->
          true;
    };
  }

  private void take(Step step, Actor actor, QuestionId id) {
    switch (step) {
      case READ -> desk().open(actor, id);
      case TAKE -> answering().take(actor, id);
      case LEAVE -> answering().leave(actor, id);
      case ANSWER -> answering().answer(actor, id, InTheQueue.anAnswer());
      case REOPEN -> asking().reopen(actor, id, Map.of("text", "And the moon?"));
      case SETTLE -> asking().settle(actor, id, Map.of());
      case WITHDRAW -> asking().withdraw(actor, id);
      case CREDIT -> answering().credit(actor, id, Map.of("agreed", true));
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
}
