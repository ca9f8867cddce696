package org.orrery.platform.inquiry;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.inquiry.Part;
import org.orrery.assetdb.inquiry.State;
import org.orrery.platform.problem.ProblemException;

/** The words by which lists of inquiries are asked for. */
final class Roles {

  /** Inquiries that one asked oneself. */
  static final String ASKING = "asking";

  /** Inquiries about the games that one deposits. */
  static final String ASKED = "asked";

  private Roles() {}

  /** What the reader is to the inquiries of the list: who was asked, unless they say otherwise. */
  static Part part(Optional<String> role) {
    return switch (role.orElse(ASKED)) {
      case ASKED -> Part.DEPOSITOR;
      case ASKING -> Part.ASKER;
      default -> throw ProblemException.badRequest("role is asked or asking.");
    };
  }

  /** The states of the words; all where there is none. */
  static Set<State> states(Collection<String> words) {
    var states = EnumSet.noneOf(State.class);
    try {
      words.stream().map(State::of).forEach(states::add);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
    return states.isEmpty() ? EnumSet.allOf(State.class) : states;
  }
}
