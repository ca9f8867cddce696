package org.orrery.assetdb.question;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.claim.ClaimedGames;
import org.orrery.assetdb.claim.Signature;

/** Where questions are read: the queue, one with all that was said, those of a game. */
@Singleton
public class QuestionDesk {

  private final Questions questions;
  private final Experts experts;
  private final Parts parts;
  private final ClaimedGames games;
  private final Clock clock;

  QuestionDesk(Questions questions, Experts experts, Parts parts, ClaimedGames games, Clock clock) {
    this.questions = questions;
    this.experts = experts;
    this.parts = parts;
    this.games = games;
    this.clock = clock;
  }

  /**
   * A question as one reader may see it.
   *
   * @param parts what the reader is to it
   * @param hold who is looking at it now
   */
  public record Opened(Question question, String reader, Set<Part> parts, Optional<Hold> hold) {

    /** Whether the reader may take the step now. */
    public boolean allows(Step step) {
      return step.isFor(parts)
          && step.isPossibleIn(question.state())
          && (isFree() || step != Step.TAKE && step != Step.ANSWER)
          && (isHeldByReader() || step != Step.LEAVE)
          && (step != Step.CREDIT || mayCredit());
    }

    /** Whether nobody else is looking at it. */
    public boolean isFree() {
      return hold.isEmpty() || isHeldByReader();
    }

    /** Whether the reader is looking at it. */
    public boolean isHeldByReader() {
      return hold.filter(held -> held.by().equals(reader)).isPresent();
    }

    private boolean mayCredit() {
      var course = question.course();
      return parts.contains(Part.ASKER) ? !course.answers().isEmpty() : course.isAnsweredBy(reader);
    }

    /** What the reader said to being thanked, or to thanking. */
    public boolean hasAgreed() {
      var course = question.course();
      return parts.contains(Part.ASKER) ? course.isThanked() : course.agreed().contains(reader);
    }
  }

  /** Opens a question. */
  public Opened open(Actor actor, QuestionId id) {
    var admitted = parts.demand(actor, id, Step.READ);
    return opened(actor, admitted.question(), admitted.parts());
  }

  private Opened opened(Actor actor, Question question, Set<Part> those) {
    return new Opened(question, actor.handle(), those, question.course().hold(clock.instant()));
  }

  /**
   * Which questions are wanted of the queue.
   *
   * @param mine whether only those of the reader's own subjects
   */
  public record Asked(Set<State> states, Set<String> subjects, boolean mine) {}

  /** The queue, for researchers; of others' subjects they see what is for everybody. */
  public List<Question> queue(Actor actor, Asked asked, Optional<QuestionId> after, int limit) {
    Policy.demand(actor, Act.READ_QUESTIONS);
    return questions.queue(wanted(actor, asked), after.flatMap(questions::find), limit);
  }

  /** How many are in the queue. */
  public long count(Actor actor, Asked asked) {
    Policy.demand(actor, Act.READ_QUESTIONS);
    return questions.count(wanted(actor, asked));
  }

  private Questions.Wanted wanted(Actor actor, Asked asked) {
    var sight =
        asked.mine()
            ? Questions.Sight.OWN_SUBJECTS
            : Policy.isCurator(actor) ? Questions.Sight.ALL : Questions.Sight.PUBLIC;
    return new Questions.Wanted(
        asked.states(), asked.subjects(), experts.of(actor.handle()).covered(), sight);
  }

  /**
   * The questions of a game that the actor may see, newest first.
   *
   * @throws Refusal.NotFound where there is no such game that they may see
   */
  public List<Question> of(Actor actor, AssetId game) {
    games.demandReader(actor, game);
    return questions.of(game).stream()
        .filter(question -> Step.READ.isFor(parts.of(actor, question)))
        .toList();
  }

  /** The scientists whom the game thanks by name, each once. */
  public List<Signature> helpers(AssetId game) {
    var byHandle = new LinkedHashMap<String, Signature>();
    questions.of(game).reversed().stream()
        .filter(question -> question.state() != State.WITHDRAWN)
        .flatMap(question -> question.course().thanked().stream())
        .forEach(scientist -> byHandle.put(scientist.handle(), scientist));
    return List.copyOf(byHandle.values());
  }
}
