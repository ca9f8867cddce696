package org.orrery.assetdb.inquiry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;

/** Where the two sides of inquiries read them. */
@Singleton
public class Letterbox {

  private final Inquiries inquiries;
  private final Messages messages;
  private final Sides sides;

  Letterbox(Inquiries inquiries, Messages messages, Sides sides) {
    this.inquiries = inquiries;
    this.messages = messages;
    this.sides = sides;
  }

  /**
   * An inquiry, opened by one side.
   *
   * @param parts what the reader is to it
   */
  public record Opened(Inquiry inquiry, Set<Part> parts, List<Message> messages) {

    public Opened {
      parts = Set.copyOf(parts);
      messages = List.copyOf(messages);
    }

    /** Whether the reader may take the step now. */
    public boolean allows(Step step) {
      return step.isFor(parts)
          && step.isPossibleIn(inquiry.state())
          && (step != Step.PUBLISH || !hasConsented());
    }

    /** Whether the reader's side has consented that it is told to everybody. */
    public boolean hasConsented() {
      return inquiry instanceof Inquiry.Agreed agreed && agreed.consents().containsAll(parts);
    }
  }

  /**
   * Opens an inquiry.
   *
   * @throws org.orrery.assetdb.Refusal.NotFound to whoever is on neither side
   */
  public Opened open(Actor actor, InquiryId id) {
    var admitted = sides.demand(actor, id, Step.READ);
    return new Opened(admitted.inquiry(), admitted.parts(), messages.of(id));
  }

  /** Inquiries of the actor's, newest first, older than the given one; at most {@code limit}. */
  public List<Inquiry> list(
      Actor actor, Part role, Set<State> states, Optional<InquiryId> before, int limit) {
    Policy.demand(actor, Act.READ_OWN);
    return inquiries.list(
        new Inquiries.Wanted(actor.handle(), role, states), before.flatMap(inquiries::find), limit);
  }

  /** How many inquiries the actor has in the role and the states. */
  public long count(Actor actor, Part role, Set<State> states) {
    Policy.demand(actor, Act.READ_OWN);
    return inquiries.count(new Inquiries.Wanted(actor.handle(), role, states));
  }

  /** The actor's own lasting inquiry about the game; empty for a visitor. */
  public Optional<InquiryId> lasting(Actor actor, AssetId game) {
    return actor.account().flatMap(account -> inquiries.lasting(account.handle(), game));
  }
}
