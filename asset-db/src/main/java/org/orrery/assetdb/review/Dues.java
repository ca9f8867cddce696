package org.orrery.assetdb.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where it is kept what submissions wait for, and of what somebody was reminded. */
public interface Dues {

  /** Keeps what a submission waits for, in the caller's transaction; empty where for nothing. */
  void set(SubmissionId submission, Optional<Due> due);

  /** What each of the submissions waits for; those that wait for nothing are absent. */
  Map<SubmissionId, Due> of(Collection<SubmissionId> submissions);

  /** Submissions whose time had passed then without a reminder, longest first. */
  List<SubmissionId> unreminded(Instant now, int limit);

  /**
   * Notes a reminder, in the caller's transaction; false where there was one for this target of the
   * round.
   */
  boolean remind(SubmissionId submission, Due due, Instant at);
}
