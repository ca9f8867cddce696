package org.orrery.assetdb.inquiry;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.withdrawal.Withdrawals;

/** Asking for a game, talking about it, and coming to an end. */
@Singleton
public class Inquiring {

  /** How often an account asks within a day. */
  public static final int MOST_A_DAY = 10;

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration COME_AGAIN = Duration.ofHours(1);
  private static final int MESSAGES = 500;
  private static final int WORD_CHARACTERS = 20;

  private final Inquiries inquiries;
  private final Messages messages;
  private final Sides sides;
  private final Releases releases;
  private final Withdrawals withdrawals;
  private final Drafts drafts;
  private final Publishing publishing;
  private final AuditLog audit;
  private final Clock clock;

  Inquiring(
      Inquiries inquiries,
      Messages messages,
      Sides sides,
      Releases releases,
      Withdrawals withdrawals,
      Drafts drafts,
      Publishing publishing,
      AuditLog audit,
      Clock clock) {
    this.inquiries = inquiries;
    this.messages = messages;
    this.sides = sides;
    this.releases = releases;
    this.withdrawals = withdrawals;
    this.drafts = drafts;
    this.publishing = publishing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks for a game, from {@code {organization, city?, country, purpose, from?, until?, audience?,
   * message}}.
   *
   * @throws Refusal.NotFound where there is no such released game
   * @throws Refusal.Conflict while an inquiry of the actor about the game lasts, where the game is
   *     theirs, where it is withdrawn, and where its makers do not wish to be asked
   * @throws Refusal.Busy after {@value #MOST_A_DAY} within a day
   */
  @Transactional
  public Inquiry.Open ask(Actor actor, AssetId game, Map<String, Object> json) {
    Policy.demand(actor, Act.CORRESPOND);
    var wish = Wish.read(json);
    drafts.find(game);
    demandOpenTo(actor, game);
    var now = clock.instant();
    if (inquiries.asked(actor.handle(), now.minus(DAY)) >= MOST_A_DAY) {
      throw new Refusal.Busy("An account asks at most " + MOST_A_DAY + " times a day.", COME_AGAIN);
    }
    var open =
        new Inquiry.Open(new Inquiry.Question(InquiryId.random(), game, actor.handle(), wish, now));
    if (!inquiries.add(open)) {
      throw new IllegalStateException("The id " + open.question().id() + " is taken");
    }
    var id = open.question().id().value();
    audit.note(actor.handle(), "ask for a game", id, "");
    sides.tellOthers(actor, open, about -> new News.InquiryAsked(about, id, actor.handle()));
    return open;
  }

  private void demandOpenTo(Actor actor, AssetId game) {
    var description =
        releases
            .newest(game)
            .map(Release::description)
            .filter(GameDescription.class::isInstance)
            .map(GameDescription.class::cast)
            .orElseThrow(
                () -> new Refusal.NotFound("There is no released game with the id " + game + "."));
    if (!description.isOpenToInquiries()) {
      throw new Refusal.Conflict("The makers of this game do not wish to be asked for it.");
    }
    if (sides.isDepositor(actor, game)) {
      throw new Refusal.Conflict("You deposit this game yourself.");
    }
    if (withdrawals.find(game).isPresent()) {
      throw new Refusal.Conflict("The game is withdrawn.");
    }
    inquiries
        .lasting(actor.handle(), game)
        .ifPresent(
            id -> {
              throw new Refusal.Conflict("You have asked for this game already: " + id + ".");
            });
  }

  /**
   * Says something to the other side, from {@code {text}}. A depositor's first words answer an open
   * inquiry.
   *
   * @throws Refusal.TooLarge after {@value #MESSAGES} messages
   */
  @Transactional
  public Message say(Actor actor, InquiryId id, Map<String, Object> json) {
    var admitted = sides.demand(actor, id, Step.SAY);
    var fields = Fields.of(json);
    var text = fields.text("text", Wish.MESSAGE_CHARACTERS);
    if (!fields.has("text")) {
      fields.fault("text", "A text is wanted here.");
    }
    fields.refuse("This cannot be said so.");
    var said = messages.count(id);
    if (said >= MESSAGES) {
      throw new Refusal.TooLarge("An inquiry has at most " + MESSAGES + " messages.");
    }
    var message =
        new Message(
            id, said + 1, actor.handle(), admitted.side(), text.orElseThrow(), clock.instant());
    messages.add(message);
    if (admitted.inquiry() instanceof Inquiry.Open open && message.side() == Part.DEPOSITOR) {
      inquiries.save(open.answered());
    }
    audit.note(actor.handle(), "write about an inquiry", id.value(), "");
    sides.tellOthers(
        actor,
        admitted.inquiry(),
        about -> new News.InquiryMessage(about, id.value(), actor.handle()));
    return message;
  }

  /**
   * Ends it, from {@code {outcome, text?}}: depositors agree, decline or close, the asker
   * withdraws. Agreeing and declining want a text.
   */
  @Transactional
  public Inquiry.Ended end(Actor actor, InquiryId id, Map<String, Object> json) {
    sides.demand(actor, id, Step.READ);
    var fields = Fields.of(json);
    var outcome = fields.parsed("outcome", WORD_CHARACTERS, Outcome::of);
    var text = fields.text("text", Wish.MESSAGE_CHARACTERS);
    if (!fields.has("outcome")) {
      fields.fault("outcome", "It is wanted.");
    }
    if (outcome.filter(Outcome::wantsWords).isPresent() && !fields.has("text")) {
      fields.fault("text", "A text is wanted here.");
    }
    fields.refuse("It cannot be ended so.");
    var ending = new Ending(outcome.orElseThrow(), text, actor.handle(), clock.instant());
    var ended =
        switch (sides.demand(actor, id, ending.outcome().step()).inquiry()) {
          case Inquiry.Lasting lasting -> lasting.end(ending);
          case Inquiry.Ended twice ->
              throw new IllegalStateException("The table of steps let " + twice + " pass");
        };
    inquiries.save(ended);
    audit.note(actor.handle(), "end an inquiry", id.value(), ending.outcome().word());
    sides.tellOthers(
        actor,
        ended,
        about -> new News.InquiryEnded(about, id.value(), actor.handle(), ending.outcome().word()));
    return ended;
  }

  /**
   * Consents that everybody may read where and when the game is shown: organisation, place and
   * days, nothing of what was said. When both sides have consented it becomes a showing.
   */
  @Transactional
  public Inquiry.Agreed publish(Actor actor, InquiryId id) {
    var admitted = sides.demand(actor, id, Step.PUBLISH);
    if (!(admitted.inquiry() instanceof Inquiry.Agreed before)) {
      throw new IllegalStateException("The table of steps let " + admitted.inquiry() + " pass");
    }
    var after = before.consentedBy(admitted.parts());
    if (after.equals(before)) {
      return before;
    }
    inquiries.save(after);
    audit.note(actor.handle(), "consent to tell of an inquiry", id.value(), "");
    if (after.isPublic()) {
      publishing.publish(actor, after);
    }
    sides.tellOthers(
        actor,
        after,
        about ->
            after.isPublic()
                ? new News.InquiryPublished(about, id.value(), actor.handle())
                : new News.InquiryConsented(about, id.value(), actor.handle()));
    return after;
  }
}
