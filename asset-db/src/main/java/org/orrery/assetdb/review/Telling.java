package org.orrery.assetdb.review;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.News.Matter;
import org.orrery.assetdb.notice.Notices;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.assetdb.release.Releases;

/**
 * Tells those whom a step concerns, in its transaction. Nobody is told what they did themselves,
 * and no curator of a game that they may not judge.
 */
@Singleton
class Telling {

  /** So many curators are told; the others find it in the queue. */
  static final int MOST_CURATORS_TOLD = 200;

  private final Accounts accounts;
  private final Parts parts;
  private final Reviews reviews;
  private final Releases releases;
  private final Noticing noticing;

  Telling(Accounts accounts, Parts parts, Reviews reviews, Releases releases, Noticing noticing) {
    this.accounts = accounts;
    this.parts = parts;
    this.reviews = reviews;
    this.releases = releases;
    this.noticing = noticing;
  }

  /**
   * A round has begun: those who judged before are told of the next, all of a first or an appeal.
   */
  void opened(Actor actor, Submission.Open open) {
    var course = open.course();
    if (course.current().appeal().isPresent()) {
      tell(open, actor, Matter.APPEALED, judges(open));
    } else if (course.rounds().size() == 1) {
      tell(open, actor, Matter.HANDED_IN, judges(open));
    } else {
      tell(open, actor, Matter.HANDED_IN_AGAIN, begunOrAll(open, involved(open)));
    }
  }

  /** There is another review: that it is there is told to the others who have written one. */
  void reviewed(Actor actor, Submission open) {
    tell(open, actor, Matter.REVIEWED, free(open, reviewers(open)));
  }

  /** Somebody will not judge it, so that another is needed. */
  void recused(Actor actor, Submission open) {
    tell(open, actor, Matter.RECUSED, judges(open));
  }

  /** The other side is told. */
  void said(Actor actor, Submission submission) {
    tell(
        submission,
        actor,
        Matter.SAID,
        parts.isDepositor(actor, submission.course().game())
            ? free(submission, involved(submission))
            : depositors(submission));
  }

  /** Depositors are told how a round ended. */
  void decided(Actor actor, Submission.Decided decided) {
    var matter =
        switch (decided.decision().outcome()) {
          case ACCEPTED -> Matter.ACCEPTED;
          case CHANGES_REQUESTED -> Matter.CHANGES_REQUESTED;
          case DECLINED -> Matter.DECLINED;
        };
    tell(decided, actor, matter, depositors(decided));
  }

  /** Time has passed: who has begun is reminded, or else everybody who could begin. */
  void reminded(Submission submission, Target target) {
    switch (target) {
      case FIRST_REVIEW ->
          tell(submission, Actor.visitor(), Matter.FIRST_REVIEW_DUE, judges(submission));
      case DECISION ->
          tell(
              submission,
              Actor.visitor(),
              Matter.DECISION_DUE,
              begunOrAll(submission, reviewers(submission)));
      case CHANGES -> tell(submission, Actor.visitor(), Matter.CHANGES_DUE, depositors(submission));
    }
  }

  private List<String> begunOrAll(Submission submission, Stream<String> begun) {
    var some = free(submission, begun);
    return some.isEmpty() ? judges(submission) : some;
  }

  /** Those who reviewed the current round. */
  private Stream<String> reviewers(Submission submission) {
    var round = submission.course().current().number();
    return reviews.of(submission.course().id()).stream()
        .filter(review -> review.round() == round)
        .map(Review::curator);
  }

  /** Those who reviewed or decided any round. */
  private Stream<String> involved(Submission submission) {
    return Stream.concat(
        reviews.of(submission.course().id()).stream().map(Review::curator),
        submission.course().rounds().stream()
            .flatMap(round -> round.decision().stream())
            .map(Decision::by));
  }

  private List<String> judges(Submission submission) {
    return free(submission, accounts.curators(MOST_CURATORS_TOLD));
  }

  private List<String> free(Submission submission, Stream<String> handles) {
    return free(
        submission, handles.distinct().flatMap(handle -> accounts.find(handle).stream()).toList());
  }

  private List<String> free(Submission submission, Collection<Account> curators) {
    var conflicts = parts.conflicts(submission);
    return curators.stream()
        .filter(curator -> conflicts.obstacle(curator).isEmpty())
        .map(Account::handle)
        .toList();
  }

  private List<String> depositors(Submission submission) {
    return parts.depositors(submission.course().game()).stream().map(Account::handle).toList();
  }

  private void tell(Submission submission, Actor actor, Matter matter, List<String> handles) {
    var course = submission.course();
    var description =
        releases.find(course.game(), course.current().release()).orElseThrow().description();
    var about = new News.About(description.type(), course.game(), description.title());
    var by = actor.account().map(Account::handle);
    var news = new News.Judging(about, course.id().value(), matter, by);
    noticing.tell(
        handles.stream()
            .filter(handle -> !by.equals(Optional.of(handle)))
            .map(handle -> new Notices.Told(handle, news))
            .toList());
  }
}
