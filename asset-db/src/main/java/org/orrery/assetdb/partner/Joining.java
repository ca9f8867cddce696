package org.orrery.assetdb.partner;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Noticing;

/**
 * Who acts for a partner. Who keeps it invites an account, and nobody becomes a member without a
 * yes, in which they say whether they are named to everybody. Members leave when they like, but the
 * last manager of an active partner does not: they make another member a manager first, or ask a
 * curator. Curators may remove even the last one, and then keep the partner alone until they invite
 * another.
 */
@Singleton
public class Joining {

  /** So many members and open invitations a partner may have. */
  public static final int MOST_MEMBERS = 500;

  private static final String NO_INVITATION = "There is no such invitation.";

  private final Members members;
  private final Keeping keeping;
  private final Accounts accounts;
  private final Noticing noticing;
  private final AuditLog audit;
  private final Clock clock;

  Joining(
      Members members,
      Keeping keeping,
      Accounts accounts,
      Noticing noticing,
      AuditLog audit,
      Clock clock) {
    this.members = members;
    this.keeping = keeping;
    this.accounts = accounts;
    this.noticing = noticing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Invites an account, from {@code {account, part}}, a handle and {@code manager} or {@code
   * member}.
   *
   * @throws Refusal.Invalid where nobody has the handle, or they lack the role that contributing
   *     needs
   * @throws Refusal.Conflict where they are a member or invited already
   */
  @Transactional
  public Invitation invite(Actor actor, PartnerHandle handle, Map<String, Object> json) {
    var partner = keeping.demandKept(actor, handle);
    var fields = Fields.of(json);
    var account = fields.parsed("account", 40, this::invitable);
    var part = fields.parsed("part", 10, Part::of);
    for (var wanted : new String[] {"account", "part"}) {
      if (!fields.has(wanted)) {
        fields.fault(wanted, "It is wanted.");
      }
    }
    fields.refuse("Nobody can be invited so.");
    Keeping.demandActive(partner);
    var invitation =
        new Invitation(
            handle,
            account.orElseThrow().handle(),
            part.orElseThrow(),
            actor.handle(),
            clock.instant());
    demandRoom(handle, invitation.account());
    if (!members.invite(invitation)) {
      throw new Refusal.Conflict("They are invited already.");
    }
    note(actor, "partner-invite", handle, invitation.account());
    tellAnother(
        actor,
        invitation.account(),
        new News.PartnerInvited(
            Partnering.about(partner), actor.handle(), invitation.part().word()));
    return invitation;
  }

  private Account invitable(String handle) {
    var account =
        accounts
            .find(handle)
            .orElseThrow(
                () -> new IllegalArgumentException("There is no account “" + handle + "”."));
    if (!Policy.allows(Actor.of(account), Act.ACT_FOR_PARTNERS)) {
      throw new IllegalArgumentException(
          "“" + account.handle() + "” has not the role that acting for a partner needs.");
    }
    return account;
  }

  private void demandRoom(PartnerHandle handle, String account) {
    if (members.find(handle, account).isPresent()) {
      throw new Refusal.Conflict("They are a member already.");
    }
    if (members.of(handle).size() + members.invitations(handle).size() >= MOST_MEMBERS) {
      throw new Refusal.Conflict(
          "A partner has at most " + MOST_MEMBERS + " members and invitations.");
    }
  }

  /**
   * Makes the actor a member as they were invited, from {@code {named}}: whether the page names
   * them is theirs to say, so it has no default.
   *
   * @throws Refusal.NotFound where they are not invited
   * @throws Refusal.Conflict where the partner is retired
   */
  @Transactional
  public Membership accept(Actor actor, PartnerHandle handle, Map<String, Object> json) {
    Policy.demand(actor, Act.ACT_FOR_PARTNERS);
    var partner = keeping.demand(handle);
    var invitation = invitation(handle, actor.handle());
    var fields = Fields.of(json);
    var isNamed = fields.truth("named");
    if (!fields.has("named")) {
      fields.fault("named", "Say whether the page of the partner names you: true or false.");
    }
    fields.refuse("The invitation cannot be accepted so.");
    Keeping.demandActive(partner);
    var membership =
        new Membership(handle, actor.handle(), invitation.part(), isNamed, clock.instant());
    members.endInvitation(handle, actor.handle());
    members.add(membership);
    note(actor, "partner-join", handle, invitation.part().word());
    tellAnother(
        actor, invitation.by(), new News.PartnerJoined(Partnering.about(partner), actor.handle()));
    return membership;
  }

  /**
   * Ends an invitation: the invited account declines, or who keeps the partner takes it back.
   *
   * @throws Refusal.NotFound where there is none, and to strangers
   */
  @Transactional
  public void end(Actor actor, PartnerHandle handle, String account) {
    Policy.demand(actor, Act.ACT_FOR_PARTNERS);
    var partner = keeping.demand(handle);
    var isOwn = actor.handle().equals(account);
    if (!isOwn && !keeping.keeps(actor, handle)) {
      throw new Refusal.NotFound(NO_INVITATION);
    }
    var invitation = invitation(handle, account);
    members.endInvitation(handle, account);
    note(actor, isOwn ? "partner-decline" : "partner-take-back", handle, account);
    if (isOwn) {
      tellAnother(
          actor,
          invitation.by(),
          new News.PartnerDeclined(Partnering.about(partner), actor.handle()));
    }
  }

  private Invitation invitation(PartnerHandle handle, String account) {
    return members
        .invitation(handle, account)
        .orElseThrow(() -> new Refusal.NotFound(NO_INVITATION));
  }

  /**
   * Changes a member, from {@code {part?, named?}}: their part for who keeps the partner, and for
   * the member alone whether they are named.
   *
   * @throws Refusal.NotFound where there is no such member
   */
  @Transactional
  public Membership change(
      Actor actor, PartnerHandle handle, String account, Map<String, Object> json) {
    Policy.demand(actor, Act.ACT_FOR_PARTNERS);
    var partner = keeping.demand(handle);
    var before = member(actor, handle, account);
    var fields = Fields.of(json);
    var part = fields.parsed("part", 10, Part::of);
    var named =
        fields.has("named") ? Optional.of(fields.truth("named")) : Optional.<Boolean>empty();
    fields.refuse("The member cannot be changed so.");
    if (named.isPresent() && !actor.handle().equals(account)) {
      throw new Refusal.Forbidden("Whether a member is named is for themselves to say.");
    }
    var after = named.map(before::named).orElse(before);
    if (part.filter(wanted -> wanted != before.part()).isPresent()) {
      keeping.demandKept(actor, handle);
      demandAnotherManager(actor, partner, before);
      after = after.as(part.get());
      note(actor, "partner-part", handle, account + " " + after.part().word());
      tellAnother(
          actor,
          account,
          new News.PartnerPart(Partnering.about(partner), actor.handle(), after.part().word()));
    }
    members.replace(after);
    return after;
  }

  /**
   * Takes a member away: they leave, or who keeps the partner removes them. What they contributed
   * stays contributed.
   *
   * @throws Refusal.NotFound where there is no such member
   * @throws Refusal.Conflict where they are the last manager and nobody but a curator may
   */
  @Transactional
  public void remove(Actor actor, PartnerHandle handle, String account) {
    Policy.demand(actor, Act.ACT_FOR_PARTNERS);
    var partner = keeping.demand(handle);
    var membership = member(actor, handle, account);
    if (!actor.handle().equals(account)) {
      keeping.demandKept(actor, handle);
    }
    demandAnotherManager(actor, partner, membership);
    members.remove(handle, account);
    note(actor, "partner-remove", handle, account);
    tellAnother(actor, account, new News.PartnerRemoved(Partnering.about(partner), actor.handle()));
  }

  /** Who is a member without being named is no business of strangers. */
  private Membership member(Actor actor, PartnerHandle handle, String account) {
    return members
        .find(handle, account)
        .filter(
            member ->
                member.isNamed()
                    || member.account().equals(actor.handle())
                    || keeping.keeps(actor, handle))
        .orElseThrow(() -> new Refusal.NotFound("“" + account + "” is no member."));
  }

  private void demandAnotherManager(Actor actor, Partner partner, Membership membership) {
    if (membership.part() == Part.MANAGER
        && partner.state() == State.ACTIVE
        && members.managers(membership.partner()) == 1
        && !Policy.allows(actor, Act.MAKE_PARTNERS)) {
      throw new Refusal.Conflict(
          "It is the last manager; make another member a manager first, or ask a curator.");
    }
  }

  private void tellAnother(Actor actor, String account, News news) {
    if (!actor.handle().equals(account)) {
      noticing.tell(account, news);
    }
  }

  private void note(Actor actor, String act, PartnerHandle handle, String detail) {
    audit.note(actor.handle(), act, handle.value(), detail);
  }
}
