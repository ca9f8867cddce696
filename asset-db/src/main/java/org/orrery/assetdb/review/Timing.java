package org.orrery.assetdb.review;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Sets what a submission waits for whenever it has gone on. */
@Singleton
class Timing {

  private final Dues dues;
  private final Reviews reviews;
  private final ReviewSettings settings;

  Timing(Dues dues, Reviews reviews, ReviewSettings settings) {
    this.dues = dues;
    this.reviews = reviews;
    this.settings = settings;
  }

  /** To be called in the transaction of the deed, when all else is kept. */
  void renew(Submission submission) {
    dues.set(submission.course().id(), due(submission));
  }

  private Optional<Due> due(Submission submission) {
    return switch (submission) {
      case Submission.Open open ->
          Optional.of(due(open, isBegun(open) ? Target.DECISION : Target.FIRST_REVIEW));
      case Submission.ChangesRequested requested -> Optional.of(changes(requested));
      case Submission.Accepted accepted -> Optional.empty();
      case Submission.Declined declined -> Optional.empty();
      case Submission.Withdrawn withdrawn -> Optional.empty();
    };
  }

  private boolean isBegun(Submission.Open open) {
    var id = open.course().id();
    return !Panel.of(open.course(), reviews.of(id), reviews.recusals(id)).reviews().isEmpty();
  }

  private Due due(Submission.Open open, Target target) {
    var round = open.course().current();
    return new Due(round.number(), target, round.submittedAt().plus(settings.time(target)));
  }

  private Due changes(Submission.ChangesRequested requested) {
    return new Due(
        requested.course().current().number(),
        Target.CHANGES,
        requested.decision().at().plus(settings.time(Target.CHANGES)));
  }
}
