package org.orrery.assetdb.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;

/** Where questions are kept. */
public interface Questions {

  /** Adds a question; false where the id is taken. */
  boolean add(Question.Open question);

  /** Replaces what is known of a question, in the caller's transaction that has found it. */
  void save(Question question);

  /** A question; in a transaction it is locked until that ends. */
  Optional<Question> find(QuestionId id);

  /** The questions of a game, newest first. */
  List<Question> of(AssetId game);

  /**
   * Questions that are wanted: those of the reader's own subjects first, of each kind the oldest
   * first; at most {@code limit} after the given one.
   */
  List<Question> queue(Wanted wanted, Optional<Question> after, int limit);

  /** How many are wanted in all. */
  long count(Wanted wanted);

  /**
   * Which questions are wanted.
   *
   * @param states at least one
   * @param subjects only these; any where there is none
   * @param own subjects of the reader
   * @param sight which of those that are not of own subjects the reader may see
   */
  record Wanted(Set<State> states, Set<String> subjects, Set<String> own, Sight sight) {
    public Wanted {
      states = Set.copyOf(states);
      subjects = Set.copyOf(subjects);
      own = Set.copyOf(own);
    }
  }

  /** Which questions of others' subjects somebody may see. */
  enum Sight {
    /** None, or none is wanted. */
    OWN_SUBJECTS,
    /** Those for everybody about released games. */
    PUBLIC,
    /** All. */
    ALL
  }
}
