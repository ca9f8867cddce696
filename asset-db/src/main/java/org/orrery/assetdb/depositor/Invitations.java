package org.orrery.assetdb.depositor;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;

/** Where it is kept who was asked to deposit an asset. */
public interface Invitations {

  /** That of an account to an asset. */
  Optional<Invitation> find(AssetId asset, String handle);

  /** Those to an asset, in the order of their handles. */
  List<Invitation> of(AssetId asset);

  /** Those of an account, oldest first, at most a hundred. */
  List<Invitation> to(String handle);

  /** Adds one; false where there is one already, and then nothing is changed. */
  boolean add(Invitation invitation);

  /** Takes one away; false where there was none. */
  boolean remove(AssetId asset, String handle);
}
