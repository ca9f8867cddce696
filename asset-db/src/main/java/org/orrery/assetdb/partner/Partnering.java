package org.orrery.assetdb.partner;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Noticing;

/**
 * Making partners and telling of them. Curators make one, retire it and reinstate it; what its page
 * says is for its managers too. A partner begins without members: the curator who makes it invites
 * the first manager.
 */
@Singleton
public class Partnering {

  /** So many partners there may be. */
  public static final int MOST_PARTNERS = 1_000;

  private final Partners partners;
  private final Members members;
  private final Keeping keeping;
  private final Noticing noticing;
  private final AuditLog audit;
  private final Clock clock;

  Partnering(
      Partners partners,
      Members members,
      Keeping keeping,
      Noticing noticing,
      AuditLog audit,
      Clock clock) {
    this.partners = partners;
    this.members = members;
    this.keeping = keeping;
    this.noticing = noticing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes one, from {@code {handle, name, kind, description?, website?, city?, country?, ror?}}.
   *
   * @throws Refusal.Conflict where the handle is taken
   */
  @Transactional
  public Partner make(Actor actor, Map<String, Object> json) {
    Policy.demand(actor, Act.MAKE_PARTNERS);
    var wanted = PartnerFields.read(json);
    if (wanted.state().filter(state -> state != State.ACTIVE).isPresent()) {
      throw new Refusal.Invalid(new Violation("/state", "A partner begins as an active one."));
    }
    if (partners.count(State.ACTIVE) + partners.count(State.RETIRED) >= MOST_PARTNERS) {
      throw new Refusal.Conflict("There are at most " + MOST_PARTNERS + " partners here.");
    }
    var partner = new Partner.Active(sheet(wanted, actor.handle(), clock.instant(), 1));
    if (!partners.add(partner)) {
      throw new Refusal.Conflict("There is a partner of this handle already.");
    }
    note(actor, "partner-make", partner);
    return partner;
  }

  /**
   * Changes what is told of it, and for curators its state, by a JSON Merge Patch.
   *
   * @throws Refusal.Conflict to its managers while it is retired
   */
  @Transactional
  public Partner amend(
      Actor actor,
      PartnerHandle handle,
      Map<String, Object> patch,
      Optional<Long> expectedVersion) {
    var before = kept(actor, handle, expectedVersion);
    var wanted = PartnerFields.read(Descriptions.merge(PartnerFields.write(before), patch));
    if (!wanted.handle().equals(handle)) {
      throw new Refusal.Invalid(
          new Violation("/handle", "The handle of a partner stays: its address is known."));
    }
    var state = wanted.state().orElse(before.state());
    if (!Policy.allows(actor, Act.MAKE_PARTNERS)) {
      Keeping.demandActive(before);
      if (state != before.state()) {
        throw new Refusal.Forbidden("Only curators retire partners and reinstate them.");
      }
    }
    return keep(actor, before, sheet(wanted, before.sheet()), state);
  }

  /**
   * Retires it: nothing names it any more but its own page, which says that it was one. Members and
   * contributions are remembered for when it is reinstated.
   */
  @Transactional
  public Partner retire(Actor actor, PartnerHandle handle, Optional<Long> expectedVersion) {
    Policy.demand(actor, Act.MAKE_PARTNERS);
    var before = kept(actor, handle, expectedVersion);
    var sheet = sheet(PartnerFields.read(PartnerFields.write(before)), before.sheet());
    return before.state() == State.RETIRED ? before : keep(actor, before, sheet, State.RETIRED);
  }

  private Partner keep(Actor actor, Partner before, Partner.Sheet sheet, State state) {
    var after = turned(before.with(sheet), state);
    partners.replace(after);
    if (before.state() == after.state()) {
      note(actor, "partner-change", after);
      return after;
    }
    note(actor, state == State.RETIRED ? "partner-retire" : "partner-reinstate", after);
    if (state == State.RETIRED) {
      members.of(sheet.handle()).stream()
          .map(known -> known.membership().account())
          .filter(account -> !account.equals(actor.handle()))
          .forEach(
              account ->
                  noticing.tell(account, new News.PartnerRetired(about(after), actor.handle())));
    }
    return after;
  }

  private Partner turned(Partner partner, State target) {
    return switch (partner) {
      case Partner.Active active ->
          switch (target) {
            case ACTIVE -> active;
            case RETIRED -> active.retire(clock.instant());
          };
      case Partner.Retired retired ->
          switch (target) {
            case ACTIVE -> retired.reinstate();
            case RETIRED -> retired;
          };
    };
  }

  private Partner kept(Actor actor, PartnerHandle handle, Optional<Long> expectedVersion) {
    var partner = keeping.demandKept(actor, handle);
    if (expectedVersion.filter(version -> version != partner.sheet().version()).isPresent()) {
      throw new Refusal.Stale("The partner has changed since you read it; read it again.");
    }
    return partner;
  }

  private Partner.Sheet sheet(PartnerFields.Wanted wanted, Partner.Sheet before) {
    return sheet(wanted, before.by(), before.madeAt(), before.version() + 1);
  }

  private Partner.Sheet sheet(
      PartnerFields.Wanted wanted, String by, Instant madeAt, long version) {
    return new Partner.Sheet(
        wanted.handle(),
        wanted.name(),
        wanted.description(),
        wanted.kind(),
        wanted.website(),
        wanted.place(),
        wanted.ror(),
        by,
        madeAt,
        clock.instant(),
        version);
  }

  /** The partner in a sentence of a notice. */
  static News.AboutPartner about(Partner partner) {
    return new News.AboutPartner(partner.sheet().handle().value(), partner.sheet().name());
  }

  private void note(Actor actor, String act, Partner partner) {
    audit.note(actor.handle(), act, partner.sheet().handle().value(), partner.state().word());
  }
}
