package org.orrery.assetdb.promotion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;

/** Where promotions are kept, those that are over too. */
public interface Promotions {

  /** Adds one, in the caller's transaction; false where the id is taken. */
  boolean add(Promotion promotion);

  /** Keeps what became of one that is there, in the caller's transaction. */
  void save(Promotion promotion);

  /** A promotion; in a transaction it is locked until that ends. */
  Optional<Promotion> find(PromotionId id);

  /** Every promotion of the game, past ones too, the one that began last first. */
  List<Promotion> of(AssetId game);

  /**
   * Those on the channels whose time overlaps the period, in the order in which they are shown: by
   * channel, then by position. One that a curator ended counts up to its end. Withdrawals are not
   * looked at.
   */
  List<Promotion> during(Set<Channel> channels, Period period);

  /**
   * Those on the channels that are over at the moment, the one that began last first.
   *
   * @param after where the page before ended
   */
  List<Promotion> past(Set<Channel> channels, Instant now, Optional<Promotion> after, int limit);

  /** How many on the channels are over at the moment. */
  long countPast(Set<Channel> channels, Instant now);
}
