package org.orrery.assetdb.usage;

import java.time.YearMonth;
import org.orrery.assetdb.asset.AssetId;

/** So often was a release used in a month, so and by such. Months are those of UTC. */
public record Tally(
    AssetId asset, int release, YearMonth month, UsageKind kind, Agent agent, long uses) {

  Tally plus(Tally other) {
    return new Tally(asset, release, month, kind, agent, uses + other.uses);
  }

  /** All but how often. */
  Tally once() {
    return new Tally(asset, release, month, kind, agent, 1);
  }
}
