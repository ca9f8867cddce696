package org.orrery.assetdb.release;

import java.util.Collection;
import java.util.List;
import org.orrery.assetdb.asset.AssetId;

/** Where it is kept which games use which materials, as their newest releases declare. */
public interface UsedMaterials {

  /** A game that uses a material, and who owns it. */
  record Use(AssetId game, String owner) {}

  /**
   * Notes that the asset's newest release declares exactly these materials, in the caller's
   * transaction. A material declares none, and is noted all the same.
   */
  void set(AssetId asset, Collection<AssetId> materials);

  /** The games that use the material, in the order of their ids; at most {@code limit}. */
  List<Use> games(AssetId material, int limit);

  /** Somebody who deposits a game, as its owner or beside them. */
  record Concerned(AssetId game, String handle) {}

  /**
   * Everybody who deposits a game that uses the material: as it declares, as a lock file among its
   * files names it, or as its newest build holds telling bytes of it. By game and handle, each game
   * and handle once; at most {@code limit}.
   */
  List<Concerned> concerned(AssetId material, int limit);

  /** How many games use it. */
  long count(AssetId material);

  /** Released assets of which nothing was ever noted; at most {@code limit}. */
  List<AssetId> unnoted(int limit);
}
