package org.orrery.platform.promotion;

import java.util.List;
import java.util.Map;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.promotion.Promotion;

/** Games that are featured now, in order, with what their newest releases say. */
public record Featured(List<Promotion> promotions, Map<AssetId, Description> descriptions) {

  public Featured {
    promotions = List.copyOf(promotions);
    descriptions = Map.copyOf(descriptions);
  }

  /** What the game is called. */
  public LocalizedText title(Promotion promotion) {
    var description = descriptions.get(promotion.game());
    return description == null ? LocalizedText.none() : description.title();
  }

  /** Why one should play it: the curator's words, or else the game's own. */
  public LocalizedText blurb(Promotion promotion) {
    return promotion.blurb().isEmpty()
            && descriptions.get(promotion.game()) instanceof GameDescription game
        ? game.summary()
        : promotion.blurb();
  }
}
