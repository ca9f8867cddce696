package org.orrery.assetdb.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Reminds of submissions that have waited longer than they should: once for each target of a round,
 * however often this is called and wherever it stopped before.
 */
@Singleton
public class Reminding {

  private static final int AT_ONCE = 100;

  private final Submissions submissions;
  private final Dues dues;
  private final Telling telling;
  private final Clock clock;

  Reminding(Submissions submissions, Dues dues, Telling telling, Clock clock) {
    this.submissions = submissions;
    this.dues = dues;
    this.telling = telling;
    this.clock = clock;
  }

  /** Sends what reminders are due, each in a transaction of its own. Says of how many. */
  public int remind() {
    var sent = 0;
    while (true) {
      var some = dues.unreminded(clock.instant(), AT_ONCE);
      if (some.isEmpty()) {
        return sent;
      }
      for (var id : some) {
        sent += remind(id) ? 1 : 0;
      }
    }
  }

  /** Whether there was something to be reminded of: the submission may have gone on meanwhile. */
  @Transactional
  boolean remind(SubmissionId id) {
    var submission = submissions.find(id);
    var due = Optional.ofNullable(dues.of(List.of(id)).get(id));
    if (submission.isEmpty()
        || due.filter(one -> one.isOver(clock.instant())).isEmpty()
        || !dues.remind(id, due.get(), clock.instant())) {
      return false;
    }
    telling.reminded(submission.get(), due.get().target());
    return true;
  }
}
