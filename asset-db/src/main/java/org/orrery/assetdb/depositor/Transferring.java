package org.orrery.assetdb.depositor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Noticing;

/**
 * Giving assets away. The owner offers one to somebody, who accepts or declines; until then the
 * owner may take the offer back. Who gave it away deposits it no longer, its co-depositors still
 * do, and who released what stays as it was. What is withdrawn may be given away too.
 */
@Singleton
public class Transferring {

  private static final String NO_OFFER = "There is no such offer.";

  private final Ownership ownership;
  private final Transfers transfers;
  private final Depositors depositors;
  private final Invitations invitations;
  private final Drafts drafts;
  private final Accounts accounts;
  private final Noticing noticing;
  private final AuditLog audit;
  private final Clock clock;

  Transferring(
      Ownership ownership,
      Transfers transfers,
      Depositors depositors,
      Invitations invitations,
      Drafts drafts,
      Accounts accounts,
      Noticing noticing,
      AuditLog audit,
      Clock clock) {
    this.ownership = ownership;
    this.transfers = transfers;
    this.depositors = depositors;
    this.invitations = invitations;
    this.drafts = drafts;
    this.accounts = accounts;
    this.noticing = noticing;
    this.audit = audit;
    this.clock = clock;
  }

  /** An offer, and the draft that it is about. */
  public record Offered(Transfer transfer, Draft draft) {}

  /**
   * Offers the asset, from {@code {to}}, a handle.
   *
   * @throws Refusal.Invalid where nobody has the handle, or they own it or lack the role
   * @throws Refusal.Conflict where it is offered already
   */
  @Transactional
  public Transfer offer(Actor actor, AssetType type, AssetId id, Map<String, Object> json) {
    Policy.demand(actor, Policy.depositing(type));
    var draft = drafts.find(id);
    ownership.demandOwner(actor, type, id);
    var fields = Fields.of(json);
    var to = fields.parsed("to", 40, handle -> receiver(actor, type, handle));
    if (!fields.has("to")) {
      fields.fault("to", "It is wanted.");
    }
    fields.refuse("It cannot be offered so.");
    var transfer = new Transfer(id, actor.handle(), to.orElseThrow().handle(), clock.instant());
    if (!transfers.add(transfer)) {
      throw new Refusal.Conflict("It is offered to somebody already; take that offer back first.");
    }
    audit.note(actor.handle(), "transfer-offer", id.value(), transfer.to());
    noticing.tell(
        transfer.to(), new News.TransferOffered(about(draft.orElseThrow()), actor.handle()));
    return transfer;
  }

  private Account receiver(Actor actor, AssetType type, String handle) {
    var account =
        accounts
            .find(handle)
            .orElseThrow(
                () -> new IllegalArgumentException("There is no account “" + handle + "”."));
    if (account.handle().equals(actor.handle())) {
      throw new IllegalArgumentException("It is yours already.");
    }
    if (!Policy.allows(Actor.of(account), Policy.depositing(type))) {
      throw new IllegalArgumentException(
          "“"
              + account.handle()
              + "” has not the role that depositing a "
              + type.word()
              + " needs.");
    }
    return account;
  }

  /**
   * The offer of the asset, for its depositors and for who may accept it.
   *
   * @throws Refusal.NotFound where there is none, and to everybody else
   */
  public Offered offered(Actor actor, AssetType type, AssetId id) {
    Policy.demand(actor, Act.READ_OWN);
    var transfer =
        transfers
            .find(id)
            .filter(offer -> offer.to().equals(actor.handle()) || ownership.isDepositor(actor, id))
            .orElseThrow(() -> new Refusal.NotFound(NO_OFFER));
    return new Offered(transfer, draft(type, id));
  }

  /** What is offered to the actor, oldest first. */
  public List<Offered> offers(Actor actor) {
    Policy.demand(actor, Act.READ_OWN);
    return transfers.to(actor.handle()).stream()
        .flatMap(
            transfer ->
                drafts.find(transfer.asset()).map(draft -> new Offered(transfer, draft)).stream())
        .toList();
  }

  /**
   * Makes the actor the owner of what was offered to them.
   *
   * @throws Refusal.NotFound where it was not
   */
  @Transactional
  public Asset accept(Actor actor, AssetType type, AssetId id) {
    Policy.demand(actor, Policy.depositing(type));
    var draft = draft(type, id);
    var transfer =
        transfers
            .find(id)
            .filter(offer -> offer.to().equals(actor.handle()))
            .orElseThrow(() -> new Refusal.NotFound(NO_OFFER));
    transfers.remove(id);
    depositors.makeOwner(id, actor.handle());
    invitations.remove(id, actor.handle());
    audit.note(actor.handle(), "transfer-accept", id.value(), "from " + transfer.by());
    noticing.tell(transfer.by(), new News.TransferAccepted(about(draft), actor.handle()));
    return drafts.asset(id).orElseThrow();
  }

  /**
   * Ends an offer: who may accept it declines, or its owner takes it back.
   *
   * @throws Refusal.NotFound where there is none, and to strangers
   * @throws Refusal.Forbidden to co-depositors
   */
  @Transactional
  public void end(Actor actor, AssetType type, AssetId id) {
    Policy.demand(actor, Act.CHANGE_OWN);
    var draft = draft(type, id);
    var offer = transfers.find(id);
    if (offer.filter(one -> one.to().equals(actor.handle())).isPresent()) {
      transfers.remove(id);
      audit.note(actor.handle(), "transfer-decline", id.value(), "");
      noticing.tell(offer.get().by(), new News.TransferDeclined(about(draft), actor.handle()));
      return;
    }
    if (!ownership.isDepositor(actor, id) || offer.isEmpty()) {
      throw new Refusal.NotFound(NO_OFFER);
    }
    ownership.demandOwner(actor, type, id);
    transfers.remove(id);
    audit.note(actor.handle(), "transfer-take-back", id.value(), offer.get().to());
  }

  /** The draft; in a transaction it is locked, so that one act on the offer comes after another. */
  private Draft draft(AssetType type, AssetId id) {
    return drafts
        .find(id)
        .filter(draft -> draft.type() == type)
        .orElseThrow(() -> new Refusal.NotFound(NO_OFFER));
  }

  private static News.About about(Draft draft) {
    return new News.About(draft.type(), draft.id(), draft.description().title());
  }

  /** The open offer of an asset, for its depositors; empty where it is offered to nobody. */
  public Optional<Transfer> open(Actor actor, AssetType type, AssetId id) {
    ownership.demandDepositor(actor, type, id);
    return transfers.find(id);
  }
}
