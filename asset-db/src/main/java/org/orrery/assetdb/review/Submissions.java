package org.orrery.assetdb.review;

import java.time.Instant;
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

  /** The version of a submission: another after each deed. 0 where there is none. */
  long version(SubmissionId id);

  /** Notes a deed that {@link #save} did not keep. */
  void touch(SubmissionId id);

  /**
   * Submissions in one of the states, those first whose current round was handed in first.
   *
   * @param after where the page before ended
   */
  List<Submission> in(Set<State> states, Optional<Place> after, int limit);

  /**
   * Submissions in the state that are due in the span, those first that are due first.
   *
   * @param after where the page before ended
   */
  List<Submission> due(State state, Span span, Optional<Place> after, int limit);

  /** How many in the state are due in the span. */
  long countDue(State state, Span span);

  /** How many are in one of the states. */
  long count(Set<State> states);

  /** Notes that a round has its first review; nothing where it had one before. */
  void begun(SubmissionId id, int round, Instant at);

  /** Rounds that were decided from then on, latest first. */
  List<Passed> passed(Instant from, int limit);

  /** From an instant until before another. */
  record Span(Instant from, Instant until) {}

  /**
   * A round that was decided.
   *
   * @param firstReviewAt empty where it was decided without a review
   */
  record Passed(
      Instant submittedAt, Optional<Instant> firstReviewAt, Instant decidedAt, Outcome outcome) {}
}
