package org.orrery.assetdb.review;

import java.util.List;

/** Where the judgements of curators are kept. */
public interface Reviews {

  /** Keeps a review in place of the curator's earlier one of the same round, if there is one. */
  void put(Review review);

  /** All reviews of a submission: by round, then oldest first. */
  List<Review> of(SubmissionId submission);

  /** Adds a recusal; false where the curator recused themselves before. */
  boolean add(Recusal recusal);

  /** The recusals, oldest first. */
  List<Recusal> recusals(SubmissionId submission);
}
