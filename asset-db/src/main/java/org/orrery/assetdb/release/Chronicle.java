package org.orrery.assetdb.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;

/** What was released when. What is withdrawn is not told here. */
public interface Chronicle {

  /** A release, by its name alone. */
  record Mark(AssetType type, AssetId asset, int number, Instant at) {}

  /**
   * Releases of assets of the types, the newest first, older than the given one; at most {@code
   * limit}. The given one need not be there any more.
   */
  List<Mark> before(Set<AssetType> types, Optional<Mark> last, int limit);

  /** The newest release of each asset, in the order of ids, after the given one. */
  List<Mark> newest(Optional<AssetId> after, int limit);

  /**
   * In the order of ids every {@code step}-th asset, so that parts of this size begin after them.
   */
  List<AssetId> every(int step);
}
