package org.orrery.assetdb.review;

import java.util.EnumSet;
import java.util.Set;
import org.orrery.assetdb.account.Act;

/** Everything that can be done with a submission: who may, and in which states of it. */
public enum Step {
  /** Hand in a release, where the last submission of the game, if any, is in one of the states. */
  SUBMIT(
      Act.SUBMIT_GAMES,
      EnumSet.of(Part.DEPOSITOR),
      EnumSet.of(State.CHANGES_REQUESTED, State.ACCEPTED, State.DECLINED, State.WITHDRAWN)),
  /** Read it with its reviews and messages. */
  READ(
      Act.READ_OWN,
      EnumSet.of(Part.DEPOSITOR, Part.JUDGE, Part.BARRED_CURATOR),
      EnumSet.allOf(State.class)),
  /** Take it back. */
  WITHDRAW(
      Act.SUBMIT_GAMES,
      EnumSet.of(Part.DEPOSITOR),
      EnumSet.of(State.OPEN, State.CHANGES_REQUESTED)),
  /** Judge it, or change one's judgement. */
  REVIEW(Act.JUDGE_GAMES, EnumSet.of(Part.JUDGE), EnumSet.of(State.OPEN)),
  /** Say that one will not judge it. */
  RECUSE(Act.JUDGE_GAMES, EnumSet.of(Part.JUDGE, Part.BARRED_CURATOR), EnumSet.of(State.OPEN)),
  /** Say something about it to the others. */
  SAY(
      Act.SUBMIT_GAMES,
      EnumSet.of(Part.DEPOSITOR, Part.JUDGE),
      EnumSet.of(State.OPEN, State.CHANGES_REQUESTED)),
  /** End the round. */
  DECIDE(Act.JUDGE_GAMES, EnumSet.of(Part.JUDGE), EnumSet.of(State.OPEN)),
  /** Ask other curators, once. */
  APPEAL(
      Act.SUBMIT_GAMES,
      EnumSet.of(Part.DEPOSITOR),
      EnumSet.of(State.CHANGES_REQUESTED, State.DECLINED));

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

  /** Whether somebody who is all this to the submission may. */
  public boolean isFor(Set<Part> those) {
    return those.stream().anyMatch(parts::contains);
  }

  /** Whether it can be done in the state. */
  public boolean isPossibleIn(State state) {
    return states.contains(state);
  }
}
