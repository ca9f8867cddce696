package org.orrery.assetdb.inquiry;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;

/**
 * Somebody asks the depositors of a game for something. Each state has only the steps that may be
 * taken from it: what is not allowed does not compile.
 *
 * <pre>
 * Open ──depositor says something──► Answered
 *   └───────────────┬────────────────────┘
 *                   ├─ depositor ──► Agreed | Declined | Closed
 *                   └─ asker ──────► Withdrawn
 * Agreed: with the consent of both it is told to everybody
 * </pre>
 */
public sealed interface Inquiry {

  /** What was asked, in every state. */
  Question question();

  /**
   * What was asked.
   *
   * @param asker handle of who asked
   */
  record Question(InquiryId id, AssetId game, String asker, Wish wish, Instant askedAt) {}

  /** The word of its state. */
  default State state() {
    return switch (this) {
      case Open open -> State.OPEN;
      case Answered answered -> State.ANSWERED;
      case Agreed agreed -> State.AGREED;
      case Declined declined -> State.DECLINED;
      case Closed closed -> State.CLOSED;
      case Withdrawn withdrawn -> State.WITHDRAWN;
    };
  }

  /** How it ended; empty while it lasts. */
  default Optional<Ending> end() {
    return this instanceof Ended ended ? Optional.of(ended.ending()) : Optional.empty();
  }

  /** It waits for an end. */
  sealed interface Lasting extends Inquiry {

    /** Ends it; whether the one who does may is not asked here. */
    default Ended end(Ending ending) {
      return switch (ending.outcome()) {
        case AGREED -> new Agreed(question(), ending, Set.of());
        case DECLINED -> new Declined(question(), ending);
        case CLOSED -> new Closed(question(), ending);
        case WITHDRAWN -> new Withdrawn(question(), ending);
      };
    }
  }

  /** It has an end. */
  sealed interface Ended extends Inquiry {

    /** How. */
    Ending ending();
  }

  /** Nobody has answered yet. */
  record Open(Question question) implements Lasting {

    /** A depositor has said something. */
    public Answered answered() {
      return new Answered(question);
    }
  }

  /** The depositors have said something, and not yet yes or no. */
  record Answered(Question question) implements Lasting {}

  /**
   * The depositors said yes.
   *
   * @param consents who consented that everybody may read of it
   */
  record Agreed(Question question, Ending ending, Set<Part> consents) implements Ended {

    public Agreed {
      consents = Set.copyOf(consents);
    }

    /** One side, or one who is both, consents. */
    public Agreed consentedBy(Set<Part> sides) {
      var all = EnumSet.noneOf(Part.class);
      all.addAll(consents);
      all.addAll(sides);
      all.remove(Part.STRANGER);
      return new Agreed(question, ending, all);
    }

    /** Whether both sides consented. */
    public boolean isPublic() {
      return consents.containsAll(EnumSet.of(Part.ASKER, Part.DEPOSITOR));
    }
  }

  /** The depositors said no. */
  record Declined(Question question, Ending ending) implements Ended {}

  /** The depositors put it away. */
  record Closed(Question question, Ending ending) implements Ended {}

  /** The asker took it back. */
  record Withdrawn(Question question, Ending ending) implements Ended {}
}
