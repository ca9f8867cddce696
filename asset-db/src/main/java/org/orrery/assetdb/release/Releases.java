package org.orrery.assetdb.release;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.blob.Digest;

/** Where releases are kept. */
public interface Releases {

  /**
   * Adds a release and makes it its asset's newest, in the caller's transaction. Its blobs are
   * known already.
   */
  void add(Release release);

  /** A release of the asset. */
  Optional<Release> find(AssetId asset, int number);

  /** The newest release of the asset; empty where it has none. */
  Optional<Release> newest(AssetId asset);

  /**
   * Releases of the asset with a number below {@code before}, newest first; at most {@code limit}.
   */
  List<Listed> of(AssetId asset, int before, int limit);

  /**
   * Ids of assets that have a release and come after the given one in the order of ids; at most
   * {@code limit}.
   */
  List<AssetId> assets(Optional<AssetId> after, int limit);

  /** What the newest releases of those assets say that have one. */
  Map<AssetId, Description> descriptions(Collection<AssetId> assets);

  /** A release in a list. */
  record Listed(
      int number,
      Optional<String> version,
      Optional<String> notes,
      Digest digest,
      String releasedBy,
      Instant releasedAt,
      int files,
      long bytes) {}
}
