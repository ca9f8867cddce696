package org.orrery.assetdb.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.lab.Testing;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.withdrawal.Withdrawals;

/** What the depositors of a game do with its submissions. */
@Singleton
public class Submitting {

  private static final int STATEMENT_CHARACTERS = 10_000;
  private static final int REASON_CHARACTERS = 10_000;

  private final Submissions submissions;
  private final Parts parts;
  private final Releases releases;
  private final Withdrawals withdrawals;
  private final Drafts drafts;
  private final Testing testing;
  private final Timing timing;
  private final Telling telling;
  private final AuditLog audit;
  private final Clock clock;

  Submitting(
      Submissions submissions,
      Parts parts,
      Releases releases,
      Withdrawals withdrawals,
      Drafts drafts,
      Testing testing,
      Timing timing,
      Telling telling,
      AuditLog audit,
      Clock clock) {
    this.submissions = submissions;
    this.parts = parts;
    this.releases = releases;
    this.withdrawals = withdrawals;
    this.drafts = drafts;
    this.testing = testing;
    this.timing = timing;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Hands a release in, from {@code {release, statement?}}. Where changes were requested, this is
   * the next round of the same submission; else a submission of its own.
   *
   * @throws Refusal.Conflict while one is open, where the very same release was judged last, and
   *     where the game is withdrawn
   * @throws Refusal.Forbidden to who does not deposit the game
   * @throws Refusal.NotFound where there is no such released game, and none of the actor's
   */
  @Transactional
  public Submission.Open submit(Actor actor, AssetId game, Map<String, Object> json) {
    Policy.demand(actor, Step.SUBMIT.act());
    demandDepositor(actor, game);
    var fields = Fields.of(json);
    var number = fields.number("release", 1, Integer.MAX_VALUE);
    var statement = fields.text("statement", STATEMENT_CHARACTERS);
    if (!fields.has("release")) {
      fields.fault("release", "The number of the release that is handed in is wanted.");
    }
    var found = number.flatMap(one -> releases.find(game, one));
    if (number.isPresent() && found.isEmpty()) {
      fields.fault("release", "The game has no such release.");
    }
    fields.refuse("It cannot be handed in so.");
    if (withdrawals.find(game).isPresent()) {
      throw new Refusal.Conflict("The game is withdrawn.");
    }
    drafts.find(game);
    var release = found.orElseThrow();
    var last = submissions.of(game).stream().findFirst();
    var open = next(actor, release, statement, last);
    if (last.filter(before -> before.course().id().equals(open.course().id())).isPresent()) {
      submissions.save(open);
    } else {
      add(open);
    }
    testing.handedIn(release, actor.handle());
    timing.renew(open);
    telling.opened(actor, open);
    audit.note(
        actor.handle(),
        "submit",
        open.course().id().value(),
        "release " + release.number() + " of " + game + " " + release.digest());
    return open;
  }

  private void demandDepositor(Actor actor, AssetId game) {
    if (parts.isDepositor(actor, game)
        && drafts.asset(game).filter(asset -> asset.type() == AssetType.GAME).isPresent()) {
      return;
    }
    if (isReleasedGame(game)) {
      throw new Refusal.Forbidden("Only its depositors hand a game in.");
    }
    throw noGame(game);
  }

  private boolean isReleasedGame(AssetId game) {
    return releases.newest(game).filter(newest -> newest.type() == AssetType.GAME).isPresent();
  }

  private static Refusal.NotFound noGame(AssetId game) {
    return new Refusal.NotFound("There is no released game with the id " + game + ".");
  }

  private Submission.Open next(
      Actor actor, Release release, Optional<String> statement, Optional<Submission> last) {
    var by = actor.handle();
    var at = clock.instant();
    return switch (last.orElse(null)) {
      case null -> begin(actor, release, statement);
      case Submission.Open open ->
          throw new Refusal.Conflict(
              "A submission of this game is open: " + open.course().id() + ".");
      case Submission.ChangesRequested requested -> {
        demandAnother(release, requested);
        yield requested.resubmit(release.number(), release.digest(), statement, by, at);
      }
      case Submission.Accepted accepted -> {
        demandAnother(release, accepted);
        yield begin(actor, release, statement);
      }
      case Submission.Declined declined -> {
        demandAnother(release, declined);
        yield begin(actor, release, statement);
      }
      case Submission.Withdrawn withdrawn -> begin(actor, release, statement);
    };
  }

  private static void demandAnother(Release release, Submission.Decided last) {
    if (last.course().current().digest().equals(release.digest())) {
      throw new Refusal.Conflict(
          "This very release was judged already: it is “" + last.state().word() + "”.");
    }
  }

  private Submission.Open begin(Actor actor, Release release, Optional<String> statement) {
    return Submission.begin(
        SubmissionId.random(),
        release.asset(),
        release.number(),
        release.digest(),
        statement,
        actor.handle(),
        clock.instant());
  }

  private void add(Submission.Open open) {
    if (!submissions.add(open)) {
      throw new IllegalStateException("The id " + open.course().id() + " is taken");
    }
  }

  /** Takes a submission back. */
  @Transactional
  public Submission.Withdrawn withdraw(Actor actor, SubmissionId id) {
    return withdraw(actor, id, Optional.empty());
  }

  /** Takes back a submission of which the actor has seen the version, if that is still its own. */
  @Transactional
  public Submission.Withdrawn withdraw(Actor actor, SubmissionId id, Optional<Long> seen) {
    var withdrawn =
        switch (parts.demand(actor, id, Step.WITHDRAW, seen).submission()) {
          case Submission.Open open -> open.withdraw();
          case Submission.ChangesRequested requested -> requested.withdraw();
          case Submission.Accepted accepted -> throw impossible(accepted);
          case Submission.Declined declined -> throw impossible(declined);
          case Submission.Withdrawn twice -> throw impossible(twice);
        };
    submissions.save(withdrawn);
    timing.renew(withdrawn);
    audit.note(actor.handle(), "withdraw submission", id.value(), "");
    return withdrawn;
  }

  /**
   * Asks other curators to judge the same release, once, from {@code {reason}}.
   *
   * @throws Refusal.Conflict the second time
   */
  @Transactional
  public Submission.Open appeal(Actor actor, SubmissionId id, Map<String, Object> json) {
    return appeal(actor, id, json, Optional.empty());
  }

  /** Appeals, if the version that the actor has seen is still the submission's own. */
  @Transactional
  public Submission.Open appeal(
      Actor actor, SubmissionId id, Map<String, Object> json, Optional<Long> seen) {
    var submission = parts.demand(actor, id, Step.APPEAL, seen).submission();
    var fields = Fields.of(json);
    var reason = fields.text("reason", REASON_CHARACTERS);
    if (!fields.has("reason")) {
      fields.fault("reason", "What speaks against the decision is wanted here.");
    }
    fields.refuse("One cannot appeal so.");
    if (submission.course().appeal().isPresent()) {
      throw new Refusal.Conflict("A submission has one appeal, and this one had it.");
    }
    var open =
        switch (submission) {
          case Submission.Adverse adverse ->
              adverse.appeal(reason.orElseThrow(), actor.handle(), clock.instant());
          case Submission.Open other -> throw impossible(other);
          case Submission.Accepted accepted -> throw impossible(accepted);
          case Submission.Withdrawn withdrawn -> throw impossible(withdrawn);
        };
    submissions.save(open);
    timing.renew(open);
    telling.opened(actor, open);
    audit.note(actor.handle(), "appeal", id.value(), reason.orElseThrow());
    return open;
  }

  /**
   * The submissions of a game, newest first, for its depositors and curators; none for others.
   *
   * @throws Refusal.NotFound where there is no such released game, and none of the actor's
   */
  public List<Submission> of(Actor actor, AssetId game) {
    Policy.demand(actor, Step.READ.act());
    if (!parts.isDepositor(actor, game) && !isReleasedGame(game)) {
      throw noGame(game);
    }
    return submissions.of(game).stream()
        .filter(submission -> Step.READ.isFor(parts.of(actor, submission).parts()))
        .toList();
  }

  private static IllegalStateException impossible(Submission submission) {
    return new IllegalStateException("The table of steps let " + submission + " pass");
  }
}
