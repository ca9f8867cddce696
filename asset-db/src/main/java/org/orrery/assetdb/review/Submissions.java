package org.orrery.assetdb.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;

/** Where submissions are kept. */
public interface Submissions {

  /** Adds one, in the caller's transaction; false where the id is taken. */
  boolean add(Submission.Open submission);

  /** Keeps what became of one that {@link #find} gave, in the same transaction. */
  void save(Submission submission);

  /** A submission; in a transaction it is locked until that ends. */
  Optional<Submission> find(SubmissionId id);

  /** The submissions of a game, newest first. */
  List<Submission> of(AssetId game);

  /**
   * Submissions in one of the states, those first whose current round was handed in first.
   *
   * @param after where the page before ended
   */
  List<Submission> in(Set<State> states, Optional<Submission> after, int limit);

  /** How many are in one of the states. */
  long count(Set<State> states);
}
