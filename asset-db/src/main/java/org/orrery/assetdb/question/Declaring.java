package org.orrery.assetdb.question;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.subject.Subject;
import org.orrery.assetdb.subject.Subjects;

/** Researchers say for which subjects they answer questions. */
@Singleton
public class Declaring {

  /** For so many subjects somebody may answer. */
  public static final int MOST_SUBJECTS = 30;

  private final Experts experts;
  private final AuditLog audit;
  private final Clock clock;

  Declaring(Experts experts, AuditLog audit, Clock clock) {
    this.experts = experts;
    this.audit = audit;
    this.clock = clock;
  }

  /** The actor's subjects. */
  public Expertise own(Actor actor) {
    Policy.demand(actor, Act.READ_QUESTIONS);
    return experts.of(actor.handle());
  }

  /** Sets the actor's subjects, from {@code {subjects}}. */
  @Transactional
  public Expertise declare(Actor actor, Map<String, Object> json) {
    Policy.demand(actor, Act.ANSWER_QUESTIONS);
    var fields = Fields.of(json);
    var named = fields.parsedTexts("subjects", MOST_SUBJECTS, 80, Expertise::known);
    if (!fields.has("subjects")) {
      fields.fault("subjects", "A list of subjects is wanted here; it may be empty.");
    }
    fields.refuse("The subjects cannot be kept so.");
    var expertise =
        new Expertise(
            Subjects.shipped().all().stream().map(Subject::code).filter(named::contains).toList());
    experts.set(actor.handle(), expertise, clock.instant());
    audit.note(actor.handle(), "expertise", actor.handle(), String.join(" ", expertise.subjects()));
    return expertise;
  }
}
