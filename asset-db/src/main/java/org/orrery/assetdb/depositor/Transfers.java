package org.orrery.assetdb.depositor;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;

/** Where offers of assets are kept, one for each asset at most. */
public interface Transfers {

  /** The offer of the asset. */
  Optional<Transfer> find(AssetId asset);

  /** Offers to the account, oldest first; at most 100. */
  List<Transfer> to(String handle);

  /** Adds an offer; false where the asset is offered already, and then nothing is changed. */
  boolean add(Transfer transfer);

  /** Removes the offer of the asset; harmless where there is none. */
  void remove(AssetId asset);
}
