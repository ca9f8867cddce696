package org.orrery.platform.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.orrery.assetdb.question.QuestionDesk;
import org.orrery.assetdb.question.State;
import org.orrery.assetdb.subject.Subjects;
import org.orrery.platform.problem.ProblemException;

/** Reads from an address which questions are wanted. */
final class Asked {

  private Asked() {}

  /**
   * The questions in the states, of the subjects.
   *
   * @param states words; all states where there is none
   * @param subjects codes; all subjects where there is none
   */
  static QuestionDesk.Asked of(List<String> states, List<String> subjects, boolean mine) {
    for (var code : subjects) {
      if (Subjects.shipped().find(code).isEmpty()) {
        throw ProblemException.badRequest("“" + code + "” is no subject.");
      }
    }
    return new QuestionDesk.Asked(states(states), Set.copyOf(subjects), mine);
  }

  private static Set<State> states(List<String> words) {
    var states = EnumSet.noneOf(State.class);
    try {
      words.stream().map(State::of).forEach(states::add);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
    return states.isEmpty() ? EnumSet.allOf(State.class) : states;
  }
}
