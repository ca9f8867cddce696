package org.orrery.assetdb.review.jdbc;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.review.Decision;
import org.orrery.assetdb.review.Outcome;
import org.orrery.assetdb.review.Place;
import org.orrery.assetdb.review.Round;
import org.orrery.assetdb.review.State;
import org.orrery.assetdb.review.Submission;
import org.orrery.assetdb.review.Submission.Course;
import org.orrery.assetdb.review.SubmissionId;
import org.orrery.assetdb.review.Submissions;

@Singleton
final class JdbcSubmissions implements Submissions {

  private static final Place BEGINNING = new Place(Instant.parse("2000-01-01T00:00:00Z"), "");

  private final SubmissionRows submissions;
  private final RoundRows rounds;
  private final TransactionOperations<Connection> transactions;

  JdbcSubmissions(
      SubmissionRows submissions,
      RoundRows rounds,
      TransactionOperations<Connection> transactions) {
    this.submissions = submissions;
    this.rounds = rounds;
    this.transactions = transactions;
  }

  @Override
  public boolean add(Submission.Open submission) {
    var course = submission.course();
    var first = course.current();
    if (submissions.add(
            course.id().value(),
            course.game().value(),
            submission.state().word(),
            first.submittedAt())
        == 0) {
      return false;
    }
    rounds.save(row(course.id(), first));
    return true;
  }

  @Override
  public void save(Submission submission) {
    var course = submission.course();
    var current = course.current();
    submissions.change(course.id().value(), submission.state().word(), current.submittedAt());
    if (rounds.of(course.id().value()).size() < course.rounds().size()) {
      rounds.save(row(course.id(), current));
    }
    current
        .decision()
        .ifPresent(
            decision ->
                rounds.decide(
                    course.id().value(),
                    current.number(),
                    decision.outcome().word(),
                    decision.rationale(),
                    decision.by(),
                    decision.at()));
  }

  @Override
  public Optional<Submission> find(SubmissionId id) {
    var row =
        transactions.findTransactionStatus().isPresent()
            ? submissions.locked(id.value())
            : submissions.findById(id.value());
    return row.map(this::submission);
  }

  @Override
  public List<Submission> of(AssetId game) {
    return submissions.of(game.value()).stream().map(this::submission).toList();
  }

  @Override
  public long version(SubmissionId id) {
    return submissions.version(id.value()).orElse(0L);
  }

  @Override
  public void touch(SubmissionId id) {
    submissions.touch(id.value());
  }

  @Override
  public List<Submission> in(Set<State> states, Optional<Place> after, int limit) {
    var place = after.orElse(BEGINNING);
    var words = states.stream().map(State::word).toList();
    return submissions.in(words, place.at(), place.submission(), limit).stream()
        .map(this::submission)
        .toList();
  }

  @Override
  public List<Submission> due(State state, Span span, Optional<Place> after, int limit) {
    var place = after.orElse(BEGINNING);
    return submissions
        .due(state.word(), span.from(), span.until(), place.at(), place.submission(), limit)
        .stream()
        .map(this::submission)
        .toList();
  }

  @Override
  public long countDue(State state, Span span) {
    return submissions.countDue(state.word(), span.from(), span.until());
  }

  @Override
  public void begun(SubmissionId id, int round, Instant at) {
    rounds.begun(id.value(), round, at);
  }

  @Override
  public List<Passed> passed(Instant from, int limit) {
    return rounds.decided(from, limit).stream()
        .map(
            row ->
                new Passed(
                    row.submittedAt(),
                    Optional.ofNullable(row.firstReviewAt()),
                    Objects.requireNonNull(row.decidedAt()),
                    Outcome.of(Objects.requireNonNull(row.outcome()))))
        .toList();
  }

  @Override
  public long count(Set<State> states) {
    return submissions.countIn(states.stream().map(State::word).toList());
  }

  private Submission submission(SubmissionRow row) {
    var course =
        new Course(
            new SubmissionId(row.id()),
            new AssetId(row.game()),
            rounds.of(row.id()).stream().map(JdbcSubmissions::round).toList());
    return switch (State.of(row.state())) {
      case OPEN -> new Submission.Open(course);
      case CHANGES_REQUESTED -> new Submission.ChangesRequested(course, decision(course));
      case ACCEPTED -> new Submission.Accepted(course, decision(course));
      case DECLINED -> new Submission.Declined(course, decision(course));
      case WITHDRAWN -> new Submission.Withdrawn(course);
    };
  }

  private static Decision decision(Course course) {
    return course.current().decision().orElseThrow();
  }

  private static RoundRow row(SubmissionId submission, Round round) {
    return new RoundRow(
        submission.value(),
        round.number(),
        round.release(),
        round.digest().toString(),
        round.statement().orElse(null),
        round.submittedBy(),
        round.submittedAt(),
        round.appeal().orElse(null),
        null,
        null,
        null,
        null,
        null);
  }

  private static Round round(RoundRow row) {
    return new Round(
        row.number(),
        row.release(),
        Digest.parse(row.digest()),
        Optional.ofNullable(row.statement()),
        row.submittedBy(),
        row.submittedAt(),
        Optional.ofNullable(row.appeal()),
        Optional.ofNullable(row.outcome())
            .map(
                outcome ->
                    new Decision(
                        Outcome.of(outcome),
                        Objects.requireNonNull(row.rationale()),
                        Objects.requireNonNull(row.decidedBy()),
                        Objects.requireNonNull(row.decidedAt()))));
  }
}
