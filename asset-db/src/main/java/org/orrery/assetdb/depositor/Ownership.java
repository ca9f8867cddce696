package org.orrery.assetdb.depositor;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.draft.Drafts;

/** Tells what somebody is to an asset, for every use case that only some of them may. */
@Singleton
public class Ownership {

  private final Drafts drafts;
  private final Depositors depositors;

  Ownership(Drafts drafts, Depositors depositors) {
    this.drafts = drafts;
    this.depositors = depositors;
  }

  /** What the actor is to the asset. */
  public Standing standing(Actor actor, Asset asset) {
    if (actor.account().isEmpty()) {
      return Standing.STRANGER;
    }
    if (asset.owner().equals(actor.handle())) {
      return Standing.OWNER;
    }
    return depositors.has(asset.id(), actor.handle()) ? Standing.CO_DEPOSITOR : Standing.STRANGER;
  }

  /** Whether the actor deposits the asset: as its owner or beside them. */
  public boolean isDepositor(Actor actor, AssetId id) {
    return actor.account().isPresent()
        && drafts
            .asset(id)
            .filter(asset -> standing(actor, asset) != Standing.STRANGER)
            .isPresent();
  }

  /** Handles of all who deposit the asset, its owner first. */
  public List<String> handles(AssetId id) {
    return Stream.concat(
            drafts.asset(id).map(Asset::owner).stream(),
            depositors.of(id).stream().map(Depositor::handle))
        .toList();
  }

  /**
   * The asset, for its depositors.
   *
   * @throws Refusal.NotFound to everybody else: another's draft is nobody's business
   */
  public Asset demandDepositor(Actor actor, AssetType type, AssetId id) {
    return drafts
        .asset(id)
        .filter(asset -> asset.type() == type && standing(actor, asset) != Standing.STRANGER)
        .orElseThrow(() -> new Refusal.NotFound("There is no such draft of yours."));
  }

  /**
   * The asset, for its owner.
   *
   * @throws Refusal.Forbidden to its other depositors
   * @throws Refusal.NotFound to everybody else
   */
  public Asset demandOwner(Actor actor, AssetType type, AssetId id) {
    var asset = demandDepositor(actor, type, id);
    return switch (standing(actor, asset)) {
      case OWNER -> asset;
      case CO_DEPOSITOR, STRANGER -> throw new Refusal.Forbidden("This is for its owner alone.");
    };
  }
}
