package org.orrery.platform.promotion;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.promotion.Channel;
import org.orrery.assetdb.promotion.Promotion;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.web.Form;

/**
 * Promoting a release, or changing how it is promoted.
 *
 * @param promotion the one that is changed; empty for a new one
 * @param accepted numbers of the game's releases that were accepted, newest first
 */
public record PromotionPage(
    Release release, Optional<Promotion> promotion, List<Integer> accepted, Form form) {

  public PromotionPage {
    accepted = List.copyOf(accepted);
  }

  /** Every channel. */
  public List<Channel> channels() {
    return List.of(Channel.values());
  }

  /** Where the form goes. */
  public String here() {
    return promotion
        .map(existing -> "/promotions/" + existing.id())
        .orElse("/promotions/new?game=" + release.asset() + "&release=" + release.number());
  }
}
