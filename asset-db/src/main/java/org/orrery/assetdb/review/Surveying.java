package org.orrery.assetdb.review;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.review.Submissions.Passed;

/** Tells how long judging takes. */
@Singleton
public class Surveying {

  /** So many months are looked at. */
  public static final int MONTHS = 24;

  /** Of these, the latest so many rounds. */
  private static final int ROUNDS = 10_000;

  private static final double SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

  private final Submissions submissions;
  private final Clock clock;

  Surveying(Submissions submissions, Clock clock) {
    this.submissions = submissions;
    this.clock = clock;
  }

  /** Counts and medians for everybody, and for curators what is going on. */
  public Survey survey(Actor actor) {
    var now = clock.instant();
    var first = month(now).minusMonths(MONTHS - 1L).atDay(1).atStartOfDay();
    var passed = submissions.passed(first.toInstant(ZoneOffset.UTC), ROUNDS);
    return new Survey(
        tally(passed),
        Policy.allows(actor, Act.JUDGE_GAMES)
            ? Optional.of(inside(now, passed))
            : Optional.empty());
  }

  private Survey.Inside inside(Instant now, List<Passed> passed) {
    var byMonth = passed.stream().collect(groupingBy(one -> month(one.decidedAt())));
    return new Survey.Inside(
        submissions.count(EnumSet.of(State.OPEN)),
        submissions.countDue(State.OPEN, Pressure.OVER.span(now)),
        byMonth.entrySet().stream()
            .sorted(Map.Entry.<YearMonth, List<Passed>>comparingByKey(Comparator.reverseOrder()))
            .map(entry -> new Survey.Month(entry.getKey(), tally(entry.getValue())))
            .toList());
  }

  private static YearMonth month(Instant at) {
    return YearMonth.from(at.atOffset(ZoneOffset.UTC));
  }

  private static Survey.Tally tally(List<Passed> passed) {
    return new Survey.Tally(
        count(passed, Outcome.ACCEPTED),
        count(passed, Outcome.CHANGES_REQUESTED),
        count(passed, Outcome.DECLINED),
        median(
            passed.stream()
                .flatMap(
                    one -> one.firstReviewAt().map(at -> days(one.submittedAt(), at)).stream())),
        median(passed.stream().map(one -> days(one.submittedAt(), one.decidedAt()))));
  }

  private static long count(List<Passed> passed, Outcome outcome) {
    return passed.stream().filter(one -> one.outcome() == outcome).count();
  }

  private static double days(Instant from, Instant until) {
    return Duration.between(from, until).toSeconds() / SECONDS_OF_A_DAY;
  }

  private static OptionalDouble median(Stream<Double> values) {
    var sorted = values.sorted().toList();
    if (sorted.isEmpty()) {
      return OptionalDouble.empty();
    }
    var upper = sorted.get(sorted.size() / 2);
    var lower = sorted.get((sorted.size() - 1) / 2);
    return OptionalDouble.of((lower + upper) / 2);
  }
}
