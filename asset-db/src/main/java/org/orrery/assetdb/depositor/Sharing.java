package org.orrery.assetdb.depositor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Noticing;

/**
 * Depositing an asset together. Its owner invites co-depositors, who say yes or no, and takes them
 * away, and each of them may leave: nobody is made a depositor who did not wish it, for it bars
 * them from judging. They may do with its draft, its files and its releases what the owner may, see
 * its bytes under embargo, and withdraw it; they may not give it away nor choose its depositors.
 */
@Singleton
public class Sharing {

  /** So many may deposit an asset beside its owner. */
  public static final int MOST = 50;

  private static final String NOT_INVITED = "There is no such invitation to you.";

  private final Ownership ownership;
  private final Depositors depositors;
  private final Invitations invitations;
  private final Drafts drafts;
  private final Accounts accounts;
  private final Noticing noticing;
  private final AuditLog audit;
  private final Clock clock;

  Sharing(
      Ownership ownership,
      Depositors depositors,
      Invitations invitations,
      Drafts drafts,
      Accounts accounts,
      Noticing noticing,
      AuditLog audit,
      Clock clock) {
    this.ownership = ownership;
    this.depositors = depositors;
    this.invitations = invitations;
    this.drafts = drafts;
    this.accounts = accounts;
    this.noticing = noticing;
    this.audit = audit;
    this.clock = clock;
  }

  /** An asset's owner, who deposits it beside them, and who was asked to. */
  public record Shared(String owner, List<Depositor> others, List<Invitation> invited) {}

  /** An invitation, and the draft that it is about. */
  public record Invited(Invitation invitation, Draft draft) {}

  /** Who deposits the asset, for those who do. */
  public Shared depositors(Actor actor, AssetType type, AssetId id) {
    Policy.demand(actor, Act.READ_OWN);
    var asset = ownership.demandDepositor(actor, type, id);
    return new Shared(asset.owner(), depositors.of(id), invitations.of(id));
  }

  /**
   * Asks somebody to deposit the asset beside its owner.
   *
   * @return whether they were not asked before and do not do so already
   * @throws Refusal.NotFound where there is no such account
   * @throws Refusal.Conflict where they own it or lack the role, or where there are {@value #MOST}
   */
  @Transactional
  public boolean invite(Actor actor, AssetType type, AssetId id, String handle) {
    Policy.demand(actor, Policy.depositing(type));
    var draft = drafts.find(id);
    var asset = ownership.demandOwner(actor, type, id);
    var account =
        accounts
            .find(handle)
            .orElseThrow(() -> new Refusal.NotFound("There is no account “" + handle + "”."));
    if (account.handle().equals(asset.owner())) {
      throw new Refusal.Conflict("They own it.");
    }
    if (!Policy.allows(Actor.of(account), Policy.depositing(type))) {
      throw new Refusal.Conflict(
          "“"
              + account.handle()
              + "” has not the role that depositing a "
              + type.word()
              + " needs.");
    }
    if (depositors.has(id, account.handle())
        || invitations.find(id, account.handle()).isPresent()) {
      return false;
    }
    if (depositors.of(id).size() + invitations.of(id).size() >= MOST) {
      throw new Refusal.Conflict("An asset has at most " + MOST + " depositors beside its owner.");
    }
    invitations.add(new Invitation(id, account.handle(), actor.handle(), clock.instant()));
    audit.note(actor.handle(), "depositor-invite", id.value(), account.handle());
    noticing.tell(
        account.handle(), new News.DepositorInvited(about(draft.orElseThrow()), actor.handle()));
    return true;
  }

  /**
   * The invitation of the actor to deposit the asset.
   *
   * @throws Refusal.NotFound where they were not asked, or have answered
   */
  public Invited invited(Actor actor, AssetType type, AssetId id) {
    Policy.demand(actor, Act.READ_OWN);
    return invitations
        .find(id, actor.handle())
        .flatMap(this::invited)
        .filter(invited -> invited.draft().type() == type)
        .orElseThrow(() -> new Refusal.NotFound(NOT_INVITED));
  }

  /** The actor's invitations, oldest first. */
  public List<Invited> invitations(Actor actor) {
    Policy.demand(actor, Act.READ_OWN);
    return invitations.to(actor.handle()).stream().flatMap(one -> invited(one).stream()).toList();
  }

  private Optional<Invited> invited(Invitation invitation) {
    return drafts.find(invitation.asset()).map(draft -> new Invited(invitation, draft));
  }

  /**
   * Makes the actor a depositor of the asset beside its owner, as they were asked to be; harmless
   * where they are one.
   *
   * @throws Refusal.NotFound where they were not asked
   */
  @Transactional
  public void accept(Actor actor, AssetType type, AssetId id) {
    Policy.demand(actor, Policy.depositing(type));
    var draft = drafts.find(id).filter(one -> one.type() == type);
    if (draft.isPresent() && depositors.has(id, actor.handle())) {
      return;
    }
    var invitation =
        draft
            .flatMap(one -> invitations.find(id, actor.handle()))
            .orElseThrow(() -> new Refusal.NotFound(NOT_INVITED));
    invitations.remove(id, actor.handle());
    depositors.add(new Depositor(id, actor.handle(), invitation.by(), clock.instant()));
    audit.note(actor.handle(), "depositor-join", id.value(), "asked by " + invitation.by());
    noticing.tell(
        invitation.by(), new News.DepositorJoined(about(draft.orElseThrow()), actor.handle()));
  }

  /**
   * Lets somebody deposit the asset no longer: its owner lets them go, or they leave. Who has not
   * answered yet is asked no longer, or says no.
   *
   * @throws Refusal.NotFound where they are no co-depositor and were not asked to be one
   */
  @Transactional
  public void remove(Actor actor, AssetType type, AssetId id, String handle) {
    Policy.demand(actor, Act.CHANGE_OWN);
    var draft = drafts.find(id);
    var isOwnDeed = actor.handle().equals(handle);
    if (isOwnDeed
        && draft.filter(one -> one.type() == type).isPresent()
        && invitations.remove(id, handle)) {
      audit.note(handle, "depositor-decline", id.value(), "");
      return;
    }
    if (isOwnDeed) {
      ownership.demandDepositor(actor, type, id);
    } else {
      ownership.demandOwner(actor, type, id);
    }
    if (!depositors.remove(id, handle) && !invitations.remove(id, handle)) {
      throw new Refusal.NotFound("“" + handle + "” does not deposit it beside its owner.");
    }
    audit.note(actor.handle(), "depositor-remove", id.value(), handle);
    if (!isOwnDeed) {
      noticing.tell(handle, new News.DepositorRemoved(about(draft.orElseThrow()), actor.handle()));
    }
  }

  private static News.About about(Draft draft) {
    return new News.About(draft.type(), draft.id(), draft.description().title());
  }
}
