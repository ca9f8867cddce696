package org.orrery.platform.promotion;

import java.util.List;
import org.orrery.assetdb.exhibit.Exhibit;
import org.orrery.assetdb.promotion.Promotion;

/** Where a game is to be seen. */
public record Shown(List<Promotion> promotions, List<Exhibit> exhibits) {

  public Shown {
    promotions = List.copyOf(promotions);
    exhibits = List.copyOf(exhibits);
  }
}
