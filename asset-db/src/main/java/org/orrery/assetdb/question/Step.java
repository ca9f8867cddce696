package org.orrery.assetdb.question;

import java.util.EnumSet;
import java.util.Set;
import org.orrery.assetdb.account.Act;

/** Everything that can be done with a question: who may, and in which states of it. */
public enum Step {
  /** Read it with all that was said. */
  READ(
      Act.READ_PUBLIC,
      EnumSet.of(Part.ASKER, Part.SCIENTIST, Part.CURATOR, Part.READER),
      EnumSet.allOf(State.class)),
  /** Say that one is looking at it, so that nobody does the same work. */
  TAKE(Act.ANSWER_QUESTIONS, EnumSet.of(Part.SCIENTIST), EnumSet.of(State.OPEN, State.ANSWERED)),
  /** Say that one is not looking at it any more. */
  LEAVE(Act.ANSWER_QUESTIONS, EnumSet.of(Part.SCIENTIST), EnumSet.of(State.OPEN, State.ANSWERED)),
  /** Answer it. */
  ANSWER(Act.ANSWER_QUESTIONS, EnumSet.of(Part.SCIENTIST), EnumSet.of(State.OPEN, State.ANSWERED)),
  /** Ask on, so that it is open again. */
  REOPEN(Act.ASK_SCIENTISTS, EnumSet.of(Part.ASKER), EnumSet.of(State.ANSWERED, State.SETTLED)),
  /** Say that the answers are enough. */
  SETTLE(Act.ASK_SCIENTISTS, EnumSet.of(Part.ASKER), EnumSet.of(State.ANSWERED)),
  /** Take it back. */
  WITHDRAW(Act.ASK_SCIENTISTS, EnumSet.of(Part.ASKER), EnumSet.of(State.OPEN, State.ANSWERED)),
  /** Say whether the game may thank its scientists by name: as who asked, or as one of them. */
  CREDIT(
      Act.ASK_SCIENTISTS,
      EnumSet.of(Part.ASKER, Part.SCIENTIST),
      EnumSet.of(State.OPEN, State.ANSWERED, State.SETTLED));

  private final Act act;

  @SuppressWarnings("ImmutableEnumChecker") // A copy that nobody can change.
  private final Set<Part> parts;

  @SuppressWarnings("ImmutableEnumChecker") // A copy that nobody can change.
  private final Set<State> states;

  Step(Act act, Set<Part> parts, Set<State> states) {
    this.act = act;
    this.parts = Set.copyOf(parts);
    this.states = Set.copyOf(states);
  }

  /** The act whose role and scope it takes. */
  public Act act() {
    return act;
  }

  /** Whether somebody who is all this to the question may. */
  public boolean isFor(Set<Part> those) {
    return those.stream().anyMatch(parts::contains);
  }

  /** Whether it can be done in the state. */
  public boolean isPossibleIn(State state) {
    return states.contains(state);
  }
}
