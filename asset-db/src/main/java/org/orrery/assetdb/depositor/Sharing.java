package org.orrery.assetdb.depositor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Noticing;

/**
 * Depositing an asset together. Its owner adds co-depositors and takes them away, and each of them
 * may leave. They may do with its draft, its files and its releases what the owner may, see its
 * bytes under embargo, and withdraw it; they may not give it away nor choose its depositors.
 */
@Singleton
public class Sharing {

  /** So many may deposit an asset beside its owner. */
  public static final int MOST = 50;

  private final Ownership ownership;
  private final Depositors depositors;
  private final Drafts drafts;
  private final Accounts accounts;
  private final Noticing noticing;
  private final AuditLog audit;
  private final Clock clock;

  Sharing(
      Ownership ownership,
      Depositors depositors,
      Drafts drafts,
      Accounts accounts,
      Noticing noticing,
      AuditLog audit,
      Clock clock) {
    this.ownership = ownership;
    this.depositors = depositors;
    this.drafts = drafts;
    this.accounts = accounts;
    this.noticing = noticing;
    this.audit = audit;
    this.clock = clock;
  }

  /** An asset's owner, and who deposits it beside them. */
  public record Shared(String owner, List<Depositor> others) {}

  /** Who deposits the asset, for those who do. */
  public Shared depositors(Actor actor, AssetType type, AssetId id) {
    Policy.demand(actor, Act.READ_OWN);
    var asset = ownership.demandDepositor(actor, type, id);
    return new Shared(asset.owner(), depositors.of(id));
  }

  /**
   * Lets somebody deposit the asset beside its owner.
   *
   * @return whether they did not before
   * @throws Refusal.NotFound where there is no such account
   * @throws Refusal.Conflict where they own it or lack the role, or where there are {@value #MOST}
   */
  @Transactional
  public boolean add(Actor actor, AssetType type, AssetId id, String handle) {
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
    if (depositors.has(id, account.handle())) {
      return false;
    }
    if (depositors.of(id).size() >= MOST) {
      throw new Refusal.Conflict("An asset has at most " + MOST + " depositors beside its owner.");
    }
    depositors.add(new Depositor(id, account.handle(), actor.handle(), clock.instant()));
    audit.note(actor.handle(), "depositor-add", id.value(), account.handle());
    noticing.tell(
        account.handle(),
        new News.DepositorAdded(
            new News.About(type, id, draft.orElseThrow().description().title()), actor.handle()));
    return true;
  }

  /**
   * Lets somebody deposit the asset no longer: its owner lets them go, or they leave.
   *
   * @throws Refusal.NotFound where they are no co-depositor
   */
  @Transactional
  public void remove(Actor actor, AssetType type, AssetId id, String handle) {
    Policy.demand(actor, Act.CHANGE_OWN);
    var draft = drafts.find(id);
    var asset =
        actor.handle().equals(handle)
            ? ownership.demandDepositor(actor, type, id)
            : ownership.demandOwner(actor, type, id);
    if (!depositors.remove(asset.id(), handle)) {
      throw new Refusal.NotFound("“" + handle + "” does not deposit it beside its owner.");
    }
    audit.note(actor.handle(), "depositor-remove", id.value(), handle);
    if (!actor.handle().equals(handle)) {
      noticing.tell(
          handle,
          new News.DepositorRemoved(
              new News.About(type, id, draft.orElseThrow().description().title()), actor.handle()));
    }
  }
}
