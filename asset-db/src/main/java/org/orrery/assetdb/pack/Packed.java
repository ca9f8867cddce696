package org.orrery.assetdb.pack;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.license.Clearance;
import org.orrery.assetdb.license.Verdict;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Selected;

/**
 * A pack with all that it names, as things stand now.
 *
 * @param parts its items, in its order
 * @param clearance whether they may be used together as its owner means to
 */
public record Packed(Pack pack, List<Part> parts, Clearance clearance) {

  public Packed {
    parts = List.copyOf(parts);
  }

  /**
   * An item with its release.
   *
   * @param newer number of the newest release where the pack has an older one
   * @param obstacle why its bytes cannot be had now
   */
  public record Part(Selected selected, Optional<Integer> newer, Optional<Refusal> obstacle) {

    /** The release. */
    public Release release() {
      return selected.release();
    }

    /** The asset. */
    public AssetId asset() {
      return release().asset();
    }

    /** How many bytes are taken of it. */
    public long bytes() {
      return selected.taken().stream().mapToLong(file -> file.size()).sum();
    }
  }

  /** How its licences are judged together. */
  public Verdict verdict() {
    return clearance.verdict();
  }

  /** The parts that stand in the way of the use, in the pack's order. */
  public List<Part> conflicting() {
    var concerned =
        clearance.conflicts().stream()
            .flatMap(conflict -> conflict.between().stream())
            .map(item -> item.asset())
            .toList();
    return parts.stream().filter(part -> concerned.contains(part.asset())).toList();
  }

  /** The verdicts on a part: one for each license in it. */
  public List<Clearance.Cleared> cleared(Part part) {
    return clearance.items().stream()
        .filter(cleared -> cleared.item().asset().equals(part.asset()))
        .toList();
  }

  /** Whether a newer release of something in it exists. */
  public boolean isOutdated() {
    return parts.stream().anyMatch(part -> part.newer().isPresent());
  }
}
