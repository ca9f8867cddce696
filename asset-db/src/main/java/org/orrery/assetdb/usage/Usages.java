package org.orrery.assetdb.usage;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;

/** Where use is kept. */
public interface Usages {

  /** Adds the tallies to those that are there, in the caller's transaction. */
  void add(Collection<Tally> tallies);

  /** All tallies of the assets from one month to another, both included, by asset and month. */
  List<Tally> of(Collection<AssetId> assets, YearMonth from, YearMonth until);

  /** How often the asset was downloaded in all. */
  long downloads(AssetId asset);

  /**
   * Those of the assets whose downloads have grown by a tenth since this last named them. It names
   * them once, in the caller's transaction.
   */
  List<AssetId> outgrown(Collection<AssetId> assets);

  /** Notes which materials a lock file in the game's newest release names; no others any more. */
  void lock(AssetId game, Set<AssetId> materials);

  /** Released games that use the material, each way of knowing it a row; by game. */
  List<Found> games(AssetId material, int limit);

  /** A game in which a material was found. */
  record Found(AssetId game, int release, GameUse.Known known) {}
}
