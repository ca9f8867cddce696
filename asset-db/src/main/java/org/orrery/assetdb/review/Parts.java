package org.orrery.assetdb.review;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.release.Releases;

/** Tells what somebody is to a submission, and lets them pass by the table {@link Step}. */
@Singleton
class Parts {

  private static final String NO_SUBMISSION = "There is no such submission that you may see.";

  private final Submissions submissions;
  private final Reviews reviews;
  private final Releases releases;
  private final Ownership ownership;
  private final Accounts accounts;

  Parts(
      Submissions submissions,
      Reviews reviews,
      Releases releases,
      Ownership ownership,
      Accounts accounts) {
    this.submissions = submissions;
    this.reviews = reviews;
    this.releases = releases;
    this.ownership = ownership;
    this.accounts = accounts;
  }

  /**
   * A submission, and what somebody is to it.
   *
   * @param obstacle why they, a curator, may not judge it
   */
  record Admitted(Submission submission, Set<Part> parts, Optional<String> obstacle) {}

  /** What the actor is to the submission. */
  Admitted of(Actor actor, Submission submission) {
    var parts = EnumSet.noneOf(Part.class);
    if (isDepositor(actor, submission.course().game())) {
      parts.add(Part.DEPOSITOR);
    }
    var obstacle = Optional.<String>empty();
    if (Policy.allows(actor, Act.JUDGE_GAMES)) {
      obstacle = conflicts(submission).obstacle(actor.account().orElseThrow());
      parts.add(obstacle.isEmpty() ? Part.JUDGE : Part.BARRED_CURATOR);
    }
    return new Admitted(submission, parts.isEmpty() ? EnumSet.of(Part.STRANGER) : parts, obstacle);
  }

  boolean isDepositor(Actor actor, AssetId game) {
    return ownership.isDepositor(actor, game);
  }

  /**
   * The submission, for whoever may take the step now.
   *
   * @throws Refusal.NotFound to whoever may not even read it
   * @throws Refusal.Forbidden to whoever may read it, but not do this
   * @throws Refusal.Conflict where its state does not allow it
   */
  Admitted demand(Actor actor, SubmissionId id, Step step) {
    return demand(actor, id, step, Optional.empty());
  }

  /**
   * The same for whoever has seen a version of it.
   *
   * @param seen the version; empty for any
   * @throws Refusal.Stale where it is another now
   */
  Admitted demand(Actor actor, SubmissionId id, Step step, Optional<Long> seen) {
    Policy.demand(actor, step.act());
    var submission = submissions.find(id).orElseThrow(() -> new Refusal.NotFound(NO_SUBMISSION));
    var admitted = of(actor, submission);
    if (!Step.READ.isFor(admitted.parts())) {
      throw new Refusal.NotFound(NO_SUBMISSION);
    }
    if (!step.isFor(admitted.parts())) {
      throw new Refusal.Forbidden(admitted.obstacle().orElse("This is for its depositors."));
    }
    if (seen.filter(version -> version != submissions.version(id)).isPresent()) {
      throw new Refusal.Stale("The submission has gone on since you read it.");
    }
    if (!step.isPossibleIn(submission.state())) {
      throw new Refusal.Conflict(
          "The submission is “"
              + submission.state().word()
              + "”; this cannot be done with it now.");
    }
    return admitted;
  }

  /** What keeps curators from judging the submission. */
  Conflicts conflicts(Submission submission) {
    var course = submission.course();
    return new Conflicts(
        reviews.recusals(course.id()).stream().map(Recusal::curator).collect(toSet()),
        heard(course),
        depositors(course.game()),
        course.rounds().stream()
            .map(Round::release)
            .distinct()
            .map(release -> releases.find(course.game(), release).orElseThrow())
            .toList());
  }

  /** Everybody who deposits the game. */
  List<Account> depositors(AssetId game) {
    return ownership.handles(game).stream()
        .flatMap(handle -> accounts.find(handle).stream())
        .toList();
  }

  private Set<String> heard(Submission.Course course) {
    var appeal = course.appeal().map(Round::number).orElse(0);
    var deciders =
        course.rounds().stream()
            .filter(round -> round.number() < appeal)
            .flatMap(round -> round.decision().stream())
            .map(Decision::by);
    var reviewers =
        reviews.of(course.id()).stream()
            .filter(review -> review.round() < appeal)
            .map(Review::curator);
    return Stream.concat(deciders, reviewers).collect(toSet());
  }
}
