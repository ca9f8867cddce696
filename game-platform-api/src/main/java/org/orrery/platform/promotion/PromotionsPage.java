package org.orrery.platform.promotion;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.promotion.Channel;
import org.orrery.assetdb.promotion.Programme;

/**
 * What is promoted on one channel.
 *
 * @param live what is on show, planned or interrupted, in order
 * @param past what is over, the one that began last first
 * @param done what was just done; empty where nothing was
 * @param ended what was just ended, and can be resumed
 */
public record PromotionsPage(
    Channel channel,
    List<Programme.Entry> live,
    List<Programme.Entry> past,
    Optional<String> next,
    String done,
    Optional<String> ended) {

  public PromotionsPage {
    live = List.copyOf(live);
    past = List.copyOf(past);
  }

  /** Every channel. */
  public List<Channel> channels() {
    return List.of(Channel.values());
  }
}
