package org.orrery.assetdb.inquiry;

import java.util.EnumSet;
import java.util.Set;
import org.orrery.assetdb.account.Act;

/** Everything that can be done with an inquiry: who may, and in which states of it. */
public enum Step {
  /** Read it with its messages. */
  READ(Act.READ_OWN, EnumSet.of(Part.ASKER, Part.DEPOSITOR), EnumSet.allOf(State.class)),
  /** Say something to the other side; what was agreed may still be arranged. */
  SAY(
      Act.CORRESPOND,
      EnumSet.of(Part.ASKER, Part.DEPOSITOR),
      EnumSet.of(State.OPEN, State.ANSWERED, State.AGREED)),
  /** Say yes or no, or put it away. */
  SETTLE(Act.CORRESPOND, EnumSet.of(Part.DEPOSITOR), State.LASTING),
  /** Take it back. */
  WITHDRAW(Act.CORRESPOND, EnumSet.of(Part.ASKER), State.LASTING),
  /** Consent that everybody may read where and when the game is shown. */
  PUBLISH(Act.CORRESPOND, EnumSet.of(Part.ASKER, Part.DEPOSITOR), EnumSet.of(State.AGREED));

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

  /** Whether somebody who is all this to the inquiry may. */
  public boolean isFor(Set<Part> those) {
    return those.stream().anyMatch(parts::contains);
  }

  /** Whether it can be done in the state. */
  public boolean isPossibleIn(State state) {
    return states.contains(state);
  }
}
