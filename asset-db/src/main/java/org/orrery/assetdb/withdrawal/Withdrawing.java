package org.orrery.assetdb.withdrawal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.identifier.Identifying;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.release.Announcing;
import org.orrery.assetdb.release.UsedMaterials;
import org.orrery.assetdb.withdrawal.Withdrawal.Capacity;

/**
 * Withdraws released assets and reinstates them. Every depositor of an asset may withdraw it, and
 * every curator. A curator may reinstate whatever was withdrawn; who withdrew it as its depositor
 * may while they still are one, and so may its owner, but none of them what a curator withdrew.
 */
@Singleton
public class Withdrawing {

  /** So many games that use an asset are named. */
  public static final int MOST_GAMES_NAMED = 50;

  private static final int REASON_CHARACTERS = 2000;

  private final Withdrawals withdrawals;
  private final Ownership ownership;
  private final Drafts drafts;
  private final UsedMaterials uses;
  private final Announcing announcing;
  private final Identifying identifying;
  private final AuditLog audit;
  private final Clock clock;

  Withdrawing(
      Withdrawals withdrawals,
      Ownership ownership,
      Drafts drafts,
      UsedMaterials uses,
      Announcing announcing,
      Identifying identifying,
      AuditLog audit,
      Clock clock) {
    this.withdrawals = withdrawals;
    this.ownership = ownership;
    this.drafts = drafts;
    this.uses = uses;
    this.announcing = announcing;
    this.identifying = identifying;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Withdraws the asset, from {@code {reason}}.
   *
   * @throws Refusal.Conflict where it is withdrawn already, or nothing of it is released
   * @throws Refusal.Forbidden to others than its depositors and curators
   */
  @Transactional
  public Withdrawal withdraw(Actor actor, AssetType type, AssetId id, Map<String, Object> json) {
    Policy.demand(actor, Act.WITHDRAW);
    var fields = Fields.of(json);
    var reason = fields.text("reason", REASON_CHARACTERS);
    if (!fields.has("reason")) {
      fields.fault("reason", "A reason is wanted: it stays where the asset was.");
    }
    fields.refuse("It cannot be withdrawn so.");
    var asset = locked(actor, type, id);
    var capacity = capacity(actor, asset);
    if (withdrawals.find(id).isPresent()) {
      throw new Refusal.Conflict("It is withdrawn already.");
    }
    var withdrawal =
        new Withdrawal(id, reason.orElseThrow(), actor.handle(), capacity, clock.instant());
    withdrawals.add(withdrawal);
    announcing.withdrawn(actor, asset, withdrawal);
    identifying.changed(id);
    audit.note(actor.handle(), "withdraw", id.value(), withdrawal.reason());
    return withdrawal;
  }

  /**
   * Undoes a withdrawal.
   *
   * @throws Refusal.NotFound where it is not withdrawn
   * @throws Refusal.Forbidden to others than those who may
   */
  @Transactional
  public void reinstate(Actor actor, AssetType type, AssetId id) {
    Policy.demand(actor, Act.WITHDRAW);
    var asset = locked(actor, type, id);
    capacity(actor, asset);
    var withdrawal =
        withdrawals.find(id).orElseThrow(() -> new Refusal.NotFound("It is not withdrawn."));
    if (!mayReinstate(actor, asset, withdrawal)) {
      throw new Refusal.Forbidden(
          withdrawal.capacity() == Capacity.CURATOR
              ? "A curator withdrew it, so only a curator may reinstate it."
              : "Only its owner, who withdrew it and curators may reinstate it.");
    }
    withdrawals.remove(id);
    announcing.reinstated(actor, asset);
    identifying.changed(id);
    audit.note(actor.handle(), "reinstate", id.value(), "");
  }

  /**
   * What is to be known before somebody withdraws an asset or undoes it.
   *
   * @param withdrawal where it is withdrawn already
   * @param mayReinstate whether the actor may undo that
   * @param games that use it, at most {@value #MOST_GAMES_NAMED} of them
   * @param count of all of these
   */
  public record Consequences(
      Optional<Withdrawal> withdrawal, boolean mayReinstate, List<AssetId> games, long count) {

    public Consequences {
      games = List.copyOf(games);
    }
  }

  /**
   * What withdrawing the asset, or undoing it, means; for those who may withdraw it.
   *
   * @throws Refusal.Forbidden to others
   */
  public Consequences consequences(Actor actor, AssetType type, AssetId id) {
    Policy.demand(actor, Act.WITHDRAW);
    capacity(actor, released(actor, type, id));
    var withdrawal = withdrawals.find(id);
    return new Consequences(
        withdrawal,
        withdrawal.filter(one -> mayReinstate(actor, one)).isPresent(),
        uses.games(id, MOST_GAMES_NAMED).stream().map(UsedMaterials.Use::game).toList(),
        uses.count(id));
  }

  /** Whether the actor may withdraw the asset, as far as it is not withdrawn. */
  public boolean mayWithdraw(Actor actor, AssetId id) {
    return Policy.allows(actor, Act.WITHDRAW)
        && (ownership.isDepositor(actor, id) || Policy.allows(actor, Act.WITHDRAW_OTHERS));
  }

  /** Whether the actor may undo the withdrawal. */
  public boolean mayReinstate(Actor actor, Withdrawal withdrawal) {
    return Policy.allows(actor, Act.WITHDRAW)
        && drafts
            .asset(withdrawal.asset())
            .filter(asset -> mayReinstate(actor, asset, withdrawal))
            .isPresent();
  }

  private boolean mayReinstate(Actor actor, Asset asset, Withdrawal withdrawal) {
    return Policy.allows(actor, Act.WITHDRAW_OTHERS)
        || switch (withdrawal.capacity()) {
          case CURATOR -> false;
          case DEPOSITOR ->
              switch (ownership.standing(actor, asset)) {
                case OWNER -> true;
                case CO_DEPOSITOR -> withdrawal.by().equals(actor.handle());
                case STRANGER -> false;
              };
        };
  }

  /** The asset, while this transaction lasts in the same state for withdrawing and releasing. */
  private Asset locked(Actor actor, AssetType type, AssetId id) {
    drafts.find(id);
    return released(actor, type, id);
  }

  private Asset released(Actor actor, AssetType type, AssetId id) {
    var asset =
        drafts
            .asset(id)
            .filter(found -> found.type() == type)
            .filter(found -> found.newestRelease() > 0 || ownership.isDepositor(actor, id))
            .orElseThrow(
                () ->
                    new Refusal.NotFound(
                        "There is no released " + type.word() + " with the id " + id + "."));
    if (asset.newestRelease() == 0) {
      throw new Refusal.Conflict("Nothing of it is released; discard the draft instead.");
    }
    return asset;
  }

  private Capacity capacity(Actor actor, Asset asset) {
    if (ownership.isDepositor(actor, asset.id())) {
      return Capacity.DEPOSITOR;
    }
    if (Policy.allows(actor, Act.WITHDRAW_OTHERS)) {
      return Capacity.CURATOR;
    }
    throw new Refusal.Forbidden("Only its depositors and curators may withdraw or reinstate it.");
  }
}
