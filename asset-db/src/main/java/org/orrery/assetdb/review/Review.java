package org.orrery.assetdb.review;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.orrery.assetdb.blob.Digest;

/**
 * A curator's judgement of the release of one round.
 *
 * @param round number of the round
 * @param digest the release's: the judgement is of these bytes and no others
 * @param curator handle of who judged
 * @param gates a mark for every gate
 * @param scores 0 to {@value Criterion#MOST} for every criterion
 * @param comment for the other curators, and for the depositor once it is decided
 * @param writtenAt when it was last changed
 */
public record Review(
    SubmissionId submission,
    int round,
    Digest digest,
    String curator,
    Map<Gate, Gate.Mark> gates,
    Map<Criterion, Integer> scores,
    Recommendation recommendation,
    String comment,
    Instant writtenAt) {

  public Review {
    gates = Map.copyOf(gates);
    scores = Map.copyOf(scores);
    if (gates.size() != Gate.values().length || scores.size() != Criterion.values().length) {
      throw new IllegalArgumentException("A review judges every gate and every criterion");
    }
  }

  /** Whether the game passed the gate. */
  public Gate.Mark mark(Gate gate) {
    return Objects.requireNonNull(gates.get(gate));
  }

  /** The score of the criterion. */
  public int score(Criterion criterion) {
    return Objects.requireNonNull(scores.get(criterion));
  }
}
