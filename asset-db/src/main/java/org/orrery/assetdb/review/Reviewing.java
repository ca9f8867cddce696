package org.orrery.assetdb.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.withdrawal.Withdrawals;

/** What curators do with submissions. */
@Singleton
public class Reviewing {

  private static final int COMMENT_CHARACTERS = 20_000;
  private static final int REASON_CHARACTERS = 2_000;

  private final Submissions submissions;
  private final Reviews reviews;
  private final Parts parts;
  private final Withdrawals withdrawals;
  private final Rereading rereading;
  private final Timing timing;
  private final Telling telling;
  private final AuditLog audit;
  private final Clock clock;

  Reviewing(
      Submissions submissions,
      Reviews reviews,
      Parts parts,
      Withdrawals withdrawals,
      Rereading rereading,
      Timing timing,
      Telling telling,
      AuditLog audit,
      Clock clock) {
    this.submissions = submissions;
    this.reviews = reviews;
    this.parts = parts;
    this.withdrawals = withdrawals;
    this.rereading = rereading;
    this.timing = timing;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Judges the release of the current round, or changes one's judgement of it, from {@code {gates,
   * scores, recommendation, comment, asBefore?}}. In a later round {@code asBefore} takes what is
   * left out from one's earlier review, as far as no change since then touches it.
   *
   * @throws Refusal.Invalid with all that is missing: every gate and every criterion is judged
   */
  @Transactional
  public Review review(Actor actor, SubmissionId id, Map<String, Object> json) {
    return review(actor, id, json, Optional.empty());
  }

  /** Judges it, if the version that the actor has seen is still the submission's own. */
  @Transactional
  public Review review(
      Actor actor, SubmissionId id, Map<String, Object> json, Optional<Long> seen) {
    var submission = parts.demand(actor, id, Step.REVIEW, seen).submission();
    var fields = rereading.completed(submission.course(), reviews.of(id), actor.handle(), json);
    var gates = gates(fields);
    var scores = scores(fields);
    var recommendation = fields.parsed("recommendation", 20, Recommendation::of);
    var comment = fields.text("comment", COMMENT_CHARACTERS);
    wanted(fields, "recommendation", "A recommendation is wanted: accept, changes or decline.");
    wanted(fields, "comment", "A comment is wanted: scores alone help nobody.");
    fields.refuse("This is no review yet.");
    var review =
        new Review(
            id,
            submission.course().current().number(),
            submission.course().current().digest(),
            actor.handle(),
            gates,
            scores,
            recommendation.orElseThrow(),
            comment.orElseThrow(),
            clock.instant());
    keep(actor, submission, review);
    audit.note(
        actor.handle(), "review", id.value(), "round " + review.round() + " " + review.digest());
    return review;
  }

  private void keep(Actor actor, Submission submission, Review review) {
    var isFirst =
        reviews.of(review.submission()).stream()
            .noneMatch(
                other ->
                    other.round() == review.round() && other.curator().equals(review.curator()));
    reviews.put(review);
    submissions.begun(review.submission(), review.round(), review.writtenAt());
    submissions.touch(review.submission());
    timing.renew(submission);
    if (isFirst) {
      telling.reviewed(actor, submission);
    }
  }

  private static Map<Gate, Gate.Mark> gates(Fields fields) {
    var marks = new EnumMap<Gate, Gate.Mark>(Gate.class);
    wanted(fields, "gates", "A mark for every gate is wanted.");
    fields
        .object("gates")
        .ifPresent(
            object -> {
              for (var gate : Gate.values()) {
                object
                    .parsed(gate.word(), 10, Gate.Mark::of)
                    .ifPresent(mark -> marks.put(gate, mark));
                wanted(object, gate.word(), "pass or fail is wanted here.");
              }
              object.end();
            });
    return marks;
  }

  private static Map<Criterion, Integer> scores(Fields fields) {
    var scores = new EnumMap<Criterion, Integer>(Criterion.class);
    wanted(fields, "scores", "A score for every criterion is wanted.");
    fields
        .object("scores")
        .ifPresent(
            object -> {
              for (var criterion : Criterion.values()) {
                object
                    .number(criterion.word(), 0, Criterion.MOST)
                    .ifPresent(score -> scores.put(criterion, score));
                wanted(
                    object,
                    criterion.word(),
                    "A whole number from 0 to " + Criterion.MOST + " is wanted here.");
              }
              object.end();
            });
    return scores;
  }

  private static void wanted(Fields fields, String field, String sentence) {
    if (!fields.has(field)) {
      fields.fault(field, sentence);
    }
  }

  /** Says that one will not judge it, from {@code {reason}}. One's reviews count no more. */
  @Transactional
  public Recusal recuse(Actor actor, SubmissionId id, Map<String, Object> json) {
    return recuse(actor, id, json, Optional.empty());
  }

  /** Recuses oneself, if the version that the actor has seen is still the submission's own. */
  @Transactional
  public Recusal recuse(
      Actor actor, SubmissionId id, Map<String, Object> json, Optional<Long> seen) {
    var submission = parts.demand(actor, id, Step.RECUSE, seen).submission();
    var fields = Fields.of(json);
    var reason = fields.text("reason", REASON_CHARACTERS);
    wanted(fields, "reason", "A reason is wanted here.");
    fields.refuse("One cannot recuse oneself so.");
    var recusal = new Recusal(id, actor.handle(), reason.orElseThrow(), clock.instant());
    if (!reviews.add(recusal)) {
      throw new Refusal.Conflict("You have recused yourself.");
    }
    submissions.touch(id);
    timing.renew(submission);
    telling.recused(actor, submission);
    audit.note(actor.handle(), "recuse", id.value(), recusal.reason());
    return recusal;
  }

  /**
   * Ends the round, from {@code {outcome, rationale}}.
   *
   * @throws Refusal.Conflict with what is missing for the outcome
   */
  @Transactional
  public Submission.Decided decide(Actor actor, SubmissionId id, Map<String, Object> json) {
    return decide(actor, id, json, Optional.empty());
  }

  /** Decides, if the version that the actor has seen is still the submission's own. */
  @Transactional
  public Submission.Decided decide(
      Actor actor, SubmissionId id, Map<String, Object> json, Optional<Long> seen) {
    var submission = parts.demand(actor, id, Step.DECIDE, seen).submission();
    var fields = Fields.of(json);
    var outcome = fields.parsed("outcome", 20, Outcome::of);
    var rationale = fields.text("rationale", COMMENT_CHARACTERS);
    wanted(fields, "outcome", "accepted, changes-requested or declined is wanted here.");
    wanted(fields, "rationale", "The public is told why: a rationale is wanted.");
    fields.refuse("It cannot be decided so.");
    if (!(submission instanceof Submission.Open open)) {
      throw new IllegalStateException("The table of steps let " + submission + " pass");
    }
    demandComplete(open, outcome.orElseThrow());
    var decided =
        open.decide(
            new Decision(
                outcome.orElseThrow(), rationale.orElseThrow(), actor.handle(), clock.instant()));
    submissions.save(decided);
    timing.renew(decided);
    telling.decided(actor, decided);
    audit.note(
        actor.handle(),
        "decide",
        id.value(),
        decided.decision().outcome().word() + " " + decided.course().current().digest());
    return decided;
  }

  private void demandComplete(Submission.Open open, Outcome outcome) {
    var missing = panel(open).missing(outcome);
    if (!missing.isEmpty()) {
      throw new Refusal.Conflict("It cannot be accepted yet.", missing);
    }
    if (outcome == Outcome.ACCEPTED && withdrawals.find(open.course().game()).isPresent()) {
      throw new Refusal.Conflict("The game is withdrawn.");
    }
  }

  private Panel panel(Submission submission) {
    return Panel.of(
        submission.course(),
        reviews.of(submission.course().id()),
        reviews.recusals(submission.course().id()));
  }
}
