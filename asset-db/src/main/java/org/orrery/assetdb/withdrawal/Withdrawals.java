package org.orrery.assetdb.withdrawal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;

/** Where it is kept which assets are withdrawn. */
public interface Withdrawals {

  /** The withdrawal of the asset; empty where it is not withdrawn. */
  Optional<Withdrawal> find(AssetId asset);

  /** The withdrawals of those assets that are withdrawn. */
  Map<AssetId, Withdrawal> find(Collection<AssetId> assets);

  /** Adds a withdrawal, in the caller's transaction; its asset has none. */
  void add(Withdrawal withdrawal);

  /** Ends the withdrawal of the asset; harmless where there is none. */
  void remove(AssetId asset);
}
