package org.orrery.assetdb.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;

/**
 * Where submissions are read: the queue, one with all that was said, and what the public is told.
 */
@Singleton
public class Desk {

  private final Submissions submissions;
  private final Reviews reviews;
  private final Messages messages;
  private final Parts parts;

  Desk(Submissions submissions, Reviews reviews, Messages messages, Parts parts) {
    this.submissions = submissions;
    this.reviews = reviews;
    this.messages = messages;
    this.parts = parts;
  }

  /**
   * A submission as one reader may see it.
   *
   * @param parts what the reader is to it
   * @param obstacle why the reader, a curator, may not judge it
   * @param panel the reviews that count in the current round, as far as the reader may see them
   * @param reviews those that the reader may see: of a round that lasts, only judges see any but
   *     their own
   */
  public record Opened(
      Submission submission,
      Set<Part> parts,
      Optional<String> obstacle,
      Panel panel,
      List<Review> reviews,
      List<Recusal> recusals,
      List<Message> messages) {

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
    var recusals = reviews.recusals(id);
    var seen =
        reviews.of(id).stream()
            .filter(review -> isSeen(review, submission, admitted.parts(), actor.handle()))
            .toList();
    return new Opened(
        submission,
        admitted.parts(),
        admitted.obstacle(),
        Panel.of(submission.course(), seen, recusals),
        seen,
        recusals,
        messages.of(id));
  }

  private static boolean isSeen(
      Review review, Submission submission, Set<Part> parts, String reader) {
    var lasts =
        submission instanceof Submission.Open open
            && open.course().current().number() == review.round();
    return !lasts || parts.contains(Part.JUDGE) || review.curator().equals(reader);
  }

  /** Submissions in the states, oldest first; for curators. */
  public List<Submission> queue(
      Actor actor, Set<State> states, Optional<SubmissionId> after, int limit) {
    Policy.demand(actor, Act.JUDGE_GAMES);
    return submissions.in(states, after.flatMap(submissions::find), limit);
  }

  /** How many are in the states; for curators. */
  public long count(Actor actor, Set<State> states) {
    Policy.demand(actor, Act.JUDGE_GAMES);
    return submissions.count(states);
  }

  /** The rounds of a game that were decided, newest first, for everybody. */
  public List<Round> decisions(AssetId game) {
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
    return parts.closeness(curator, submission);
  }
}
