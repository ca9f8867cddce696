package org.orrery.assetdb.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.Releases;

/**
 * Where submissions are read: the queue, one with all that was said, and what the public is told.
 */
@Singleton
public class Desk {

  private final Submissions submissions;
  private final Reviews reviews;
  private final Messages messages;
  private final Dues dues;
  private final Releases releases;
  private final Parts parts;
  private final Clock clock;

  Desk(
      Submissions submissions,
      Reviews reviews,
      Messages messages,
      Dues dues,
      Releases releases,
      Parts parts,
      Clock clock) {
    this.submissions = submissions;
    this.reviews = reviews;
    this.messages = messages;
    this.dues = dues;
    this.releases = releases;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * A submission as one reader may see it.
   *
   * @param version another after each deed
   * @param due what it waits for, if it waits for something
   * @param parts what the reader is to it
   * @param obstacle why the reader, a curator, may not judge it
   * @param panel the reviews that count in the current round, as far as the reader may see them
   * @param reviews those that the reader may see: of a round that lasts, only judges see any but
   *     their own
   */
  public record Opened(
      Submission submission,
      long version,
      Optional<Due> due,
      Set<Part> parts,
      Optional<String> obstacle,
      Panel panel,
      List<Review> reviews,
      List<Recusal> recusals,
      List<Message> messages) {

    /** Whether the reader sees all reviews of the current round, and so what is missing. */
    public boolean seesPanel() {
      return !(submission instanceof Submission.Open) || parts.contains(Part.JUDGE);
    }

    /** Whether the reader may take the step now. */
    public boolean allows(Step step) {
      return step.isFor(parts)
          && step.isPossibleIn(submission.state())
          && (step != Step.APPEAL || submission.course().appeal().isEmpty());
    }
  }

  /** Opens a submission. */
  public Opened open(Actor actor, SubmissionId id) {
    var admitted = parts.demand(actor, id, Step.READ);
    var submission = admitted.submission();
    // Read first: who then changes what they saw is refused if anything came in between.
    var version = submissions.version(id);
    var recusals = reviews.recusals(id);
    var seen =
        reviews.of(id).stream()
            .filter(review -> isSeen(review, submission, admitted.parts(), actor.handle()))
            .toList();
    return new Opened(
        submission,
        version,
        Optional.ofNullable(dues.of(List.of(id)).get(id)),
        admitted.parts(),
        admitted.obstacle(),
        Panel.of(submission.course(), seen, recusals),
        seen,
        recusals.stream().map(recusal -> asSeen(recusal, admitted.parts())).toList(),
        messages.of(id));
  }

  /** Why a curator does not judge is told to curators only. */
  private static Recusal asSeen(Recusal recusal, Set<Part> parts) {
    return parts.contains(Part.JUDGE) || parts.contains(Part.BARRED_CURATOR)
        ? recusal
        : new Recusal(recusal.submission(), recusal.curator(), "", recusal.at());
  }

  private static boolean isSeen(
      Review review, Submission submission, Set<Part> parts, String reader) {
    var lasts =
        submission instanceof Submission.Open open
            && open.course().current().number() == review.round();
    return !lasts || parts.contains(Part.JUDGE) || review.curator().equals(reader);
  }

  /**
   * A submission in the queue.
   *
   * @param due what it waits for, if it waits for something
   */
  public record Waiting(Submission submission, Optional<Due> due) {}

  /** Submissions in the states, oldest first; for curators. */
  public List<Waiting> queue(Actor actor, Set<State> states, Optional<Place> after, int limit) {
    Policy.demand(actor, Act.JUDGE_GAMES);
    return waiting(submissions.in(states, after, limit));
  }

  /** How many are in the states; for curators. */
  public long count(Actor actor, Set<State> states) {
    Policy.demand(actor, Act.JUDGE_GAMES);
    return submissions.count(states);
  }

  /**
   * Submissions in the state that wait for something, those first that are due first; for curators.
   *
   * @param pressure only those that are as pressing; empty for all
   */
  public List<Waiting> queue(
      Actor actor, State state, Optional<Pressure> pressure, Optional<Place> after, int limit) {
    Policy.demand(actor, Act.JUDGE_GAMES);
    return waiting(submissions.due(state, span(pressure), after, limit));
  }

  /** How many in the state are as pressing; for curators. */
  public long count(Actor actor, State state, Optional<Pressure> pressure) {
    Policy.demand(actor, Act.JUDGE_GAMES);
    return submissions.countDue(state, span(pressure));
  }

  private Submissions.Span span(Optional<Pressure> pressure) {
    return pressure.map(one -> one.span(clock.instant())).orElseGet(Pressure::always);
  }

  private List<Waiting> waiting(List<Submission> some) {
    var all = dues.of(some.stream().map(submission -> submission.course().id()).toList());
    return some.stream()
        .map(
            submission ->
                new Waiting(submission, Optional.ofNullable(all.get(submission.course().id()))))
        .toList();
  }

  /**
   * The rounds of a game that were decided, newest first, for everybody.
   *
   * @throws Refusal.NotFound where there is no such released game
   */
  public List<Round> decisions(AssetId game) {
    if (releases.newest(game).filter(one -> one.type() == AssetType.GAME).isEmpty()) {
      throw new Refusal.NotFound("There is no released game with the id " + game + ".");
    }
    return submissions.of(game).stream()
        .flatMap(submission -> submission.course().rounds().reversed().stream())
        .filter(round -> round.decision().isPresent())
        .toList();
  }

  /** Whether the release of the game is accepted. */
  public boolean isAccepted(AssetId game, int release) {
    return acceptance(game, release).isPresent();
  }

  /** The submission with which the release of the game was accepted. */
  public Optional<Submission.Accepted> acceptance(AssetId game, int release) {
    return submissions.of(game).stream()
        .filter(Submission.Accepted.class::isInstance)
        .map(Submission.Accepted.class::cast)
        .filter(accepted -> accepted.course().current().release() == release)
        .findFirst();
  }

  /**
   * Why somebody is too close to the game handed in to act for the public in anything that concerns
   * it; empty where they are free to.
   */
  public Optional<String> closeness(Actor curator, Submission submission) {
    return parts.conflicts(submission).closeness(curator.account().orElseThrow());
  }
}
