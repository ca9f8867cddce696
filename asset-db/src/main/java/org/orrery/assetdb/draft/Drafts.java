package org.orrery.assetdb.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.release.AssetFile;

/** Where assets and their drafts are kept. Every change of a draft raises its version by one. */
public interface Drafts {

  /** Adds an asset with its draft; false where the id is taken. */
  boolean add(Asset asset, Draft draft);

  /** The asset. */
  Optional<Asset> asset(AssetId id);

  /** The draft of the asset; in a transaction it is locked until that ends. */
  Optional<Draft> find(AssetId id);

  /**
   * Assets that the account owns or deposits beside their owner, begun before the one given, newest
   * first; at most {@code limit}.
   */
  List<Listed> of(String depositor, Optional<AssetId> before, int limit);

  /** Replaces the description. */
  void describe(AssetId id, Description description, Instant at);

  /**
   * Puts or replaces files, and removes those whose value is empty, as one change; their bytes are
   * already known.
   */
  void setFiles(AssetId id, Map<AssetPath, Optional<AssetFile>> files, Instant at);

  /** Removes the asset, draft and all; only for an asset without a release. */
  void remove(AssetId id);

  /**
   * An asset in a list of somebody's own.
   *
   * @param files how many its draft has
   */
  record Listed(Asset asset, Description description, int files, Instant updatedAt) {}
}
