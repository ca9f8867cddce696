package org.orrery.assetdb.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.account.Scope;

/** Every state, every step, everybody: each cell of the table has the outcome it says. */
interface InquiryStepTableContract extends BetweenTwo {

  /** Everybody who may come to an inquiry, and what they are to it. */
  enum Who {
    VISITOR(Part.STRANGER),
    STRANGER(Part.STRANGER),
    CURATOR(Part.STRANGER),
    ADMINISTRATOR(Part.STRANGER),
    ASKER(Part.ASKER),
    ASKER_READING_ONLY(Part.ASKER),
    OWNER(Part.DEPOSITOR),
    OWNER_READING_ONLY(Part.DEPOSITOR),
    CO_DEPOSITOR(Part.DEPOSITOR);

    private final Part part;

    Who(Part part) {
      this.part = part;
    }

    boolean readsOnly() {
      return this == ASKER_READING_ONLY || this == OWNER_READING_ONLY;
    }
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
    var id = asked(aReleasedGame());
    bring(id, state);
    var actor = actor(who);

    var outcome = BetweenTwo.outcome(() -> take(step, actor, id));

    assertThat(outcome).isEqualTo(expected(step, state, who));
  }

  private Actor actor(Who who) {
    return switch (who) {
      case VISITOR -> Actor.visitor();
      case STRANGER -> database().somebody("nobody", Role.DEVELOPER);
      case CURATOR -> database().vera();
      case ADMINISTRATOR -> database().root();
      case ASKER -> maria();
      case ASKER_READING_ONLY -> readingOnly(maria());
      case OWNER -> grace();
      case OWNER_READING_ONLY -> readingOnly(grace());
      case CO_DEPOSITOR -> linus();
    };
  }

  private static Actor readingOnly(Actor actor) {
    return new Actor.SignedIn(actor.account().orElseThrow(), EnumSet.of(Scope.READ));
  }

  /** What {@link Step} says, read as a person would. */
  private static String expected(Step step, State state, Who who) {
    if (who == Who.VISITOR) {
      return "unauthenticated";
    }
    if (who.part == Part.STRANGER) {
      return "notfound";
    }
    if (who.readsOnly() && step != Step.READ || !step.isFor(Set.of(who.part))) {
      return "forbidden";
    }
    return step.isPossibleIn(state) ? "done" : "conflict";
  }

  private void take(Step step, Actor actor, InquiryId id) {
    switch (step) {
      case READ -> letterbox().open(actor, id);
      case SAY -> inquiring().say(actor, id, Map.of("text", "Hello."));
      case SETTLE -> inquiring().end(actor, id, BetweenTwo.ending("declined"));
      case WITHDRAW -> inquiring().end(actor, id, BetweenTwo.ending("withdrawn"));
      case PUBLISH -> inquiring().publish(actor, id);
    }
  }

  @Test
  default void a_refused_step_leaves_everything_as_it_was() {
    var id = asked(aReleasedGame());
    var before = inquiries().find(id);

    for (var step : Step.values()) {
      assertThat(BetweenTwo.outcome(() -> take(step, database().vera(), id))).isEqualTo("notfound");
    }

    assertThat(inquiries().find(id)).isEqualTo(before);
    assertThat(letterbox().open(maria(), id).messages()).isEmpty();
  }
}
