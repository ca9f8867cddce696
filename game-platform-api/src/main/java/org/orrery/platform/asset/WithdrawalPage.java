package org.orrery.platform.asset;

import java.util.List;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.withdrawal.Withdrawing;
import org.orrery.platform.web.Form;

/**
 * What withdrawing an asset means, or undoing it.
 *
 * @param release the newest of the asset
 * @param games that use it, as far as they are named
 */
public record WithdrawalPage(
    Release release, Withdrawing.Consequences consequences, List<Named> games, Form form) {

  public WithdrawalPage {
    games = List.copyOf(games);
  }

  /** A game with its name. */
  public record Named(AssetId id, LocalizedText title) {}

  /** Where the asset's page is. */
  public String asset() {
    return "/" + release.type().plural() + "/" + release.asset();
  }

  /** How many games use it beside those that are named. */
  public long otherGames() {
    return consequences.count() - games.size();
  }
}
