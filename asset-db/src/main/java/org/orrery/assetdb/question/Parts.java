package org.orrery.assetdb.question;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.release.Releases;

/** Tells what somebody is to a question, and lets them pass by the table {@link Step}. */
@Singleton
class Parts {

  private static final String NO_QUESTION = "There is no such question that you may see.";

  private final Questions questions;
  private final Experts experts;
  private final Ownership ownership;
  private final Releases releases;

  Parts(Questions questions, Experts experts, Ownership ownership, Releases releases) {
    this.questions = questions;
    this.experts = experts;
    this.ownership = ownership;
    this.releases = releases;
  }

  /** A question, and what somebody is to it. */
  record Admitted(Question question, Set<Part> parts) {}

  /** What the actor is to the question. */
  Set<Part> of(Actor actor, Question question) {
    var course = question.course();
    var parts = EnumSet.noneOf(Part.class);
    var isAsker = ownership.isDepositor(actor, course.game());
    if (isAsker) {
      parts.add(Part.ASKER);
    }
    if (Policy.allows(actor, Act.READ_QUESTIONS) && !isAsker && isScientist(actor, course)) {
      parts.add(Part.SCIENTIST);
    }
    if (Policy.isCurator(actor)) {
      parts.add(Part.CURATOR);
    }
    if (isForReaders(actor, question)) {
      parts.add(Part.READER);
    }
    return parts.isEmpty() ? EnumSet.of(Part.STRANGER) : parts;
  }

  /** Nobody answers their own game's question: what they know is no news to it. */
  private boolean isScientist(Actor actor, Question.Course course) {
    return course.isAnsweredBy(actor.handle())
        || experts.of(actor.handle()).covers(course.subject());
  }

  private boolean isForReaders(Actor actor, Question question) {
    var course = question.course();
    return course.audience() == Audience.PUBLIC
        && question.state() != State.WITHDRAWN
        && (!course.answers().isEmpty() || Policy.allows(actor, Act.READ_QUESTIONS))
        && releases.newest(course.game()).isPresent();
  }

  /**
   * The question, for whoever may take the step now.
   *
   * @throws Refusal.NotFound to whoever may not even read it
   * @throws Refusal.Forbidden to whoever may read it, but not do this
   * @throws Refusal.Conflict where its state does not allow it
   */
  Admitted demand(Actor actor, QuestionId id, Step step) {
    Policy.demand(actor, step.act());
    var question = questions.find(id).orElseThrow(() -> new Refusal.NotFound(NO_QUESTION));
    var parts = of(actor, question);
    if (!Step.READ.isFor(parts)) {
      throw new Refusal.NotFound(NO_QUESTION);
    }
    if (!step.isFor(parts)) {
      throw new Refusal.Forbidden(
          step.act() == Act.ANSWER_QUESTIONS
              ? "This is for researchers who answer for its subject."
              : "This is for those who asked.");
    }
    if (!step.isPossibleIn(question.state())) {
      throw new Refusal.Conflict(
          "The question is “" + question.state().word() + "”; this cannot be done with it now.");
    }
    return new Admitted(question, parts);
  }
}
