package org.orrery.platform.asset;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.withdrawal.Withdrawal;

/**
 * What a page tells of the life of a release: whether its asset is withdrawn, what of a game is,
 * and how long an embargo lasts yet.
 *
 * @param gone materials of a game that are withdrawn
 * @param embargoDays days until the embargo ends; 0 without one
 * @param mayWithdraw whether this reader may withdraw the asset
 * @param mayReinstate whether this reader may undo its withdrawal
 */
public record LifeView(
    Optional<Withdrawal> withdrawal,
    List<Gone> gone,
    long embargoDays,
    boolean mayWithdraw,
    boolean mayReinstate) {

  public LifeView {
    gone = List.copyOf(gone);
  }

  /** A withdrawn material, and why it is. */
  public record Gone(AssetId id, LocalizedText title, String reason) {}
}
