package org.orrery.assetdb.showing;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;

/** Where it is kept where games were shown. */
public interface Showings {

  /** Adds one; false where the id is taken, or where its inquiry has one already. */
  boolean add(Showing showing);

  /**
   * Replaces occasion and confirmation of the one whose version is the given one's; false where
   * another came first. The version kept is one higher.
   */
  boolean replace(Showing showing);

  /** Removes one; harmless where there is none. */
  void remove(ShowingId id);

  /** One of them. */
  Optional<Showing> find(ShowingId id);

  /** Those of a game, the latest first day first, after the given one; at most {@code limit}. */
  List<Showing> of(AssetId game, Optional<Showing> after, int limit);

  /** How many a game has. */
  long count(AssetId game);
}
