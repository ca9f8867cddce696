package org.orrery.assetdb.depositor;

import java.util.List;
import org.orrery.assetdb.asset.AssetId;

/** Where it is kept who deposits an asset. */
public interface Depositors {

  /** Those beside the owner, in the order of their handles. */
  List<Depositor> of(AssetId asset);

  /** Whether the account deposits the asset beside its owner. */
  boolean has(AssetId asset, String handle);

  /** Adds one; false where they are there already, and then nothing is changed. */
  boolean add(Depositor depositor);

  /** Takes one away; false where they were none. */
  boolean remove(AssetId asset, String handle);

  /** Makes the account the asset's owner; who was it before is none of its depositors any more. */
  void makeOwner(AssetId asset, String handle);
}
