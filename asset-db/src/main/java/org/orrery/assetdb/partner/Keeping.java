package org.orrery.assetdb.partner;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;

/** Tells what somebody may do for a partner: its managers keep it, and curators keep all. */
@Singleton
public class Keeping {

  private final Partners partners;
  private final Members members;

  Keeping(Partners partners, Members members) {
    this.partners = partners;
    this.members = members;
  }

  /** What the actor is to the partner; empty where they are no member. */
  public Optional<Membership> membership(Actor actor, PartnerHandle handle) {
    return actor.account().flatMap(account -> members.find(handle, account.handle()));
  }

  /** Whether the actor may edit its page and choose its members. */
  public boolean keeps(Actor actor, PartnerHandle handle) {
    return Policy.allows(actor, Act.MAKE_PARTNERS)
        || Policy.allows(actor, Act.ACT_FOR_PARTNERS)
            && membership(actor, handle).filter(one -> one.part() == Part.MANAGER).isPresent();
  }

  /**
   * The partner; in a transaction it is locked, so that one act on its members comes after another.
   *
   * @throws Refusal.NotFound where there is none
   */
  Partner demand(PartnerHandle handle) {
    return partners
        .find(handle)
        .orElseThrow(() -> new Refusal.NotFound("There is no such partner."));
  }

  /**
   * The partner, for who keeps it.
   *
   * @throws Refusal.Forbidden to everybody else
   */
  Partner demandKept(Actor actor, PartnerHandle handle) {
    Policy.demand(actor, Act.ACT_FOR_PARTNERS);
    var partner = demand(handle);
    if (!keeps(actor, handle)) {
      throw new Refusal.Forbidden("This is for the managers of the partner, and for curators.");
    }
    return partner;
  }

  /**
   * The partner, while it contributes.
   *
   * @throws Refusal.Conflict where it is retired
   */
  static Partner.Active demandActive(Partner partner) {
    return switch (partner) {
      case Partner.Active active -> active;
      case Partner.Retired retired ->
          throw new Refusal.Conflict("The partner is retired; a curator can reinstate it.");
    };
  }
}
