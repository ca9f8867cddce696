package org.orrery.assetdb.question;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.claim.ClaimedGames;
import org.orrery.assetdb.claim.Signature;
import org.orrery.assetdb.claim.Sources;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Noticing;

/** What scientists do with questions, and who is thanked for it. */
@Singleton
public class Answering {

  /** The longest answer, in characters. */
  public static final int TEXT_CHARACTERS = 10_000;

  /** So many sources an answer may name. */
  public static final int MOST_SOURCES = 10;

  /** So much may be said to one question; who has more to say writes a letter. */
  static final int MOST_POSTS = 40;

  private final Questions questions;
  private final Parts parts;
  private final ClaimedGames games;
  private final Sources sources;
  private final Noticing noticing;
  private final AuditLog audit;
  private final Clock clock;

  Answering(
      Questions questions,
      Parts parts,
      ClaimedGames games,
      Sources sources,
      Noticing noticing,
      AuditLog audit,
      Clock clock) {
    this.questions = questions;
    this.parts = parts;
    this.games = games;
    this.sources = sources;
    this.noticing = noticing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Says that the actor is looking at it, for {@link Hold#LASTS}; once more, and the time begins
   * again.
   *
   * @throws Refusal.Conflict while somebody else is
   */
  @Transactional
  public Question take(Actor actor, QuestionId id) {
    var question = parts.demand(actor, id, Step.TAKE).question();
    demandFree(actor, question);
    var hold = new Hold(actor.handle(), clock.instant().plus(Hold.LASTS));
    return saved(question.with(question.course().heldBy(Optional.of(hold))));
  }

  /** Says that the actor is not looking at it any more; nothing happens where they were not. */
  @Transactional
  public Question leave(Actor actor, QuestionId id) {
    var question = parts.demand(actor, id, Step.LEAVE).question();
    var isOwn =
        question.course().hold().filter(hold -> hold.by().equals(actor.handle())).isPresent();
    return isOwn ? saved(question.with(question.course().heldBy(Optional.empty()))) : question;
  }

  private Question saved(Question question) {
    questions.save(question);
    return question;
  }

  private void demandFree(Actor actor, Question question) {
    question
        .course()
        .hold(clock.instant())
        .filter(hold -> !hold.by().equals(actor.handle()))
        .ifPresent(
            hold -> {
              throw new Refusal.Conflict(
                  "Another scientist is looking at it until " + hold.until() + ".");
            });
  }

  static void demandRoom(Question question) {
    if (question.course().posts().size() >= MOST_POSTS) {
      throw new Refusal.Conflict("So much was said to this question that no more fits.");
    }
  }

  /**
   * Answers, from {@code {text, sources?, credit?}}; with {@code credit} the scientist wants to be
   * thanked by name.
   *
   * @throws Refusal.Conflict while somebody else is looking at it
   */
  @Transactional
  public Post.Answer answer(Actor actor, QuestionId id, Map<String, Object> json) {
    var question = parts.demand(actor, id, Step.ANSWER).question();
    var fields = Fields.of(json);
    var text = fields.text("text", TEXT_CHARACTERS);
    var named = sources.all(fields, "sources", MOST_SOURCES);
    var credit =
        fields.has("credit") ? Optional.of(fields.truth("credit")) : Optional.<Boolean>empty();
    if (!fields.has("text")) {
      fields.fault("text", "An answer is wanted here.");
    }
    fields.refuse("This is no answer yet.");
    demandFree(actor, question);
    demandRoom(question);
    var answer =
        new Post.Answer(
            question.course().posts().size() + 1,
            Signature.of(actor.account().orElseThrow()),
            text.orElseThrow(),
            named,
            clock.instant());
    var answered =
        switch (question) {
          case Question.Unsettled unsettled -> unsettled.answer(answer);
          case Question.Settled other -> throw Asking.impossible(other);
          case Question.Withdrawn other -> throw Asking.impossible(other);
        };
    questions.save(
        credit
            .<Question>map(
                wanted -> answered.with(answered.course().agreeing(actor.handle(), wanted)))
            .orElse(answered));
    noticing.tell(
        question.course().askedBy(),
        new News.QuestionAnswered(
            games.about(question.course().game()), id.value(), actor.handle()));
    audit.note(actor.handle(), "answer", id.value(), "");
    return answer;
  }

  /**
   * Says, from {@code {agreed}}, whether the game may thank its scientists by name: whoever asked
   * says it for all of them, a scientist for themselves.
   *
   * @throws Refusal.Conflict to a scientist who has not answered
   */
  @Transactional
  public Question credit(Actor actor, QuestionId id, Map<String, Object> json) {
    var admitted = parts.demand(actor, id, Step.CREDIT);
    var fields = Fields.of(json);
    var agreed = fields.truth("agreed");
    if (!fields.has("agreed")) {
      fields.fault("agreed", "true or false is wanted here.");
    }
    fields.refuse("This does not say who is thanked.");
    var course = admitted.question().course();
    if (admitted.parts().contains(Part.ASKER)) {
      return saved(admitted.question().with(course.thanking(agreed)));
    }
    if (!course.isAnsweredBy(actor.handle())) {
      throw new Refusal.Conflict("You have not answered this question.");
    }
    return saved(admitted.question().with(course.agreeing(actor.handle(), agreed)));
  }
}
