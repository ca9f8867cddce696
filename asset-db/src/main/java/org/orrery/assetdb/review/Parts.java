package org.orrery.assetdb.review;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.depositor.Depositors;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.release.Releases;

/** Tells what somebody is to a submission, and lets them pass by the table {@link Step}. */
@Singleton
class Parts {

  private static final String NO_SUBMISSION = "There is no such submission that you may see.";

  private final Submissions submissions;
  private final Reviews reviews;
  private final Releases releases;
  private final Drafts drafts;
  private final Ownership ownership;
  private final Depositors depositors;
  private final Accounts accounts;

  Parts(
      Submissions submissions,
      Reviews reviews,
      Releases releases,
      Drafts drafts,
      Ownership ownership,
      Depositors depositors,
      Accounts accounts) {
    this.submissions = submissions;
    this.reviews = reviews;
    this.releases = releases;
    this.drafts = drafts;
    this.ownership = ownership;
    this.depositors = depositors;
    this.accounts = accounts;
  }

  /** What the actor is to the submission. */
  Set<Part> of(Actor actor, Submission submission) {
    var parts = EnumSet.noneOf(Part.class);
    if (isDepositor(actor, submission.course().game())) {
      parts.add(Part.DEPOSITOR);
    }
    if (Policy.allows(actor, Act.JUDGE_GAMES)) {
      parts.add(obstacle(actor, submission).isEmpty() ? Part.JUDGE : Part.BARRED_CURATOR);
    }
    return parts.isEmpty() ? EnumSet.of(Part.STRANGER) : parts;
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
  Submission demand(Actor actor, SubmissionId id, Step step) {
    Policy.demand(actor, step.act());
    var submission = submissions.find(id).orElseThrow(() -> new Refusal.NotFound(NO_SUBMISSION));
    var parts = of(actor, submission);
    if (!Step.READ.isFor(parts)) {
      throw new Refusal.NotFound(NO_SUBMISSION);
    }
    if (!step.isFor(parts)) {
      throw new Refusal.Forbidden(
          parts.contains(Part.BARRED_CURATOR)
              ? obstacle(actor, submission).orElse("This is for its depositors.")
              : "This is for its depositors.");
    }
    if (!step.isPossibleIn(submission.state())) {
      throw new Refusal.Conflict(
          "The submission is “"
              + submission.state().word()
              + "”; this cannot be done with it now.");
    }
    return submission;
  }

  /** Why a curator may not judge the submission; empty where they may. */
  Optional<String> obstacle(Actor actor, Submission submission) {
    var course = submission.course();
    var curator = actor.account().orElseThrow();
    if (isDepositor(actor, course.game())) {
      return Optional.of("You deposit this game.");
    }
    if (reviews.recusals(course.id()).stream()
        .anyMatch(recusal -> recusal.curator().equals(curator.handle()))) {
      return Optional.of("You have recused yourself.");
    }
    if (hasJudgedBeforeTheAppeal(curator.handle(), course)) {
      return Optional.of("The appeal is for curators who have not judged this game before.");
    }
    var release = releases.find(course.game(), course.current().release()).orElseThrow();
    var owner = drafts.asset(course.game()).map(Asset::owner).flatMap(accounts::find);
    return Independence.obstacle(curator, release, owner)
        .or(() -> obstacleByCoDepositors(curator, course.game()));
  }

  private Optional<String> obstacleByCoDepositors(Account curator, AssetId game) {
    return depositors.of(game).stream()
            .flatMap(depositor -> accounts.find(depositor.handle()).stream())
            .anyMatch(
                depositor ->
                    curator.affiliation().isPresent()
                        && curator.affiliation().equals(depositor.affiliation()))
        ? Optional.of("You are of the same affiliation as a depositor of this game.")
        : Optional.empty();
  }

  private boolean hasJudgedBeforeTheAppeal(String handle, Submission.Course course) {
    var appeal = course.appeal();
    if (appeal.isEmpty()) {
      return false;
    }
    var isDecider =
        course.rounds().stream()
            .filter(round -> round.number() < appeal.get().number())
            .flatMap(round -> round.decision().stream())
            .anyMatch(decision -> decision.by().equals(handle));
    return isDecider
        || reviews.of(course.id()).stream()
            .anyMatch(
                review ->
                    review.round() < appeal.get().number() && review.curator().equals(handle));
  }
}
