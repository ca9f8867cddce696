package org.orrery.assetdb.pack;

import java.time.Instant;
import java.util.List;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.license.Use;
import org.orrery.assetdb.license.Verdict;

/**
 * A selection of released assets for one use.
 *
 * @param owner handle of whose it is
 * @param items at least one, in their owner's order, each asset once
 * @param verdict the one of the last change; reading a pack clears it anew
 * @param version changes with every change
 */
public record Pack(
    PackId id,
    String owner,
    String name,
    Use use,
    List<Item> items,
    Verdict verdict,
    Instant createdAt,
    Instant changedAt,
    long version) {

  public Pack {
    items = List.copyOf(items);
  }

  /** The same with another verdict. */
  Pack withVerdict(Verdict other) {
    return new Pack(id, owner, name, use, items, other, createdAt, changedAt, version);
  }

  /**
   * A release in a pack.
   *
   * @param files those that were chosen, sorted; empty where the whole release is meant
   */
  public record Item(AssetId asset, int release, List<AssetPath> files) {

    public Item {
      files = files.stream().sorted().toList();
    }
  }
}
