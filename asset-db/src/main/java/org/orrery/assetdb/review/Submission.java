package org.orrery.assetdb.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.blob.Digest;

/**
 * A game handed in for judgement. Each state has only the steps that may be taken from it: what is
 * not allowed does not compile.
 *
 * <pre>
 * Open ──decide──► Accepted | ChangesRequested | Declined
 *  │ ▲                              │               │
 *  │ └─resubmit─────────────────────┤               │
 *  │ └─appeal, once─────────────────┴───────────────┘
 *  └─withdraw──► Withdrawn ◄─withdraw─ ChangesRequested
 * </pre>
 */
public sealed interface Submission {

  /** What is known of it in every state. */
  Course course();

  /** The word of its state. */
  default State state() {
    return switch (this) {
      case Open open -> State.OPEN;
      case ChangesRequested requested -> State.CHANGES_REQUESTED;
      case Accepted accepted -> State.ACCEPTED;
      case Declined declined -> State.DECLINED;
      case Withdrawn withdrawn -> State.WITHDRAWN;
    };
  }

  /**
   * What happened so far.
   *
   * @param rounds in order, at least one
   */
  record Course(SubmissionId id, AssetId game, List<Round> rounds) {

    public Course {
      rounds = List.copyOf(rounds);
      if (rounds.isEmpty()) {
        throw new IllegalArgumentException("A submission begins with a round");
      }
    }

    /** The round that lasts, or was the last. */
    public Round current() {
      return rounds.getLast();
    }

    /** The round of its appeal. */
    public Optional<Round> appeal() {
      return rounds.stream().filter(round -> round.appeal().isPresent()).findFirst();
    }

    /** The round whose release differs from that of the current one, last before it. */
    public Optional<Round> before() {
      return rounds.reversed().stream()
          .filter(round -> !round.digest().equals(current().digest()))
          .findFirst();
    }

    private Course with(Round next) {
      return new Course(id, game, Stream.concat(rounds.stream(), Stream.of(next)).toList());
    }

    private Course decided(Decision decision) {
      return new Course(
          id,
          game,
          Stream.concat(
                  rounds.subList(0, rounds.size() - 1).stream(),
                  Stream.of(current().decided(decision)))
              .toList());
    }
  }

  /**
   * Hands a release in for the first time.
   *
   * @param release number of the release
   */
  static Open begin(
      SubmissionId id,
      AssetId game,
      int release,
      Digest digest,
      Optional<String> statement,
      String by,
      Instant at) {
    return new Open(
        new Course(
            id,
            game,
            List.of(
                new Round(
                    1, release, digest, statement, by, at, Optional.empty(), Optional.empty()))));
  }

  /** It waits for reviews or for the decision. */
  record Open(Course course) implements Submission {

    /** Ends the round. */
    public Decided decide(Decision decision) {
      var after = course.decided(decision);
      return switch (decision.outcome()) {
        case ACCEPTED -> new Accepted(after, decision);
        case CHANGES_REQUESTED -> new ChangesRequested(after, decision);
        case DECLINED -> new Declined(after, decision);
      };
    }

    /** Takes it back. */
    public Withdrawn withdraw() {
      return new Withdrawn(course);
    }
  }

  /** A round has ended. */
  sealed interface Decided extends Submission {

    /** How. */
    Decision decision();
  }

  /** It ended otherwise than its depositor hoped. */
  sealed interface Adverse extends Decided {

    /** Hands the same release to other curators; a submission has one appeal. */
    default Open appeal(String reason, String by, Instant at) {
      var last = course().current();
      return new Open(
          course()
              .with(
                  new Round(
                      last.number() + 1,
                      last.release(),
                      last.digest(),
                      Optional.empty(),
                      by,
                      at,
                      Optional.of(reason),
                      Optional.empty())));
    }
  }

  /** The release may be promoted. */
  record Accepted(Course course, Decision decision) implements Decided {}

  /** Its depositor is asked for another release. */
  record ChangesRequested(Course course, Decision decision) implements Adverse {

    /** Hands another release in. */
    public Open resubmit(
        int release, Digest digest, Optional<String> statement, String by, Instant at) {
      return new Open(
          course.with(
              new Round(
                  course.current().number() + 1,
                  release,
                  digest,
                  statement,
                  by,
                  at,
                  Optional.empty(),
                  Optional.empty())));
    }

    /** Takes it back. */
    public Withdrawn withdraw() {
      return new Withdrawn(course);
    }
  }

  /** It was turned down. */
  record Declined(Course course, Decision decision) implements Adverse {}

  /** Its depositor took it back. */
  record Withdrawn(Course course) implements Submission {}
}
