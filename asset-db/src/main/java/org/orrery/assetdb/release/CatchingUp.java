package org.orrery.assetdb.release;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.orrery.assetdb.asset.AssetId;

/** Notes what is to be kept in mind of releases that were made before it was noted. */
@Singleton
public class CatchingUp {

  private static final int AT_A_TIME = 200;

  private final Releases releases;
  private final UsedMaterials uses;
  private final Announcing announcing;

  CatchingUp(Releases releases, UsedMaterials uses, Announcing announcing) {
    this.releases = releases;
    this.uses = uses;
    this.announcing = announcing;
  }

  /** Does it, once for each release; where it was broken off, the next call goes on. */
  public void catchUp() {
    for (var some = uses.unnoted(AT_A_TIME); !some.isEmpty(); some = uses.unnoted(AT_A_TIME)) {
      keepInMind(some);
    }
  }

  @Transactional
  void keepInMind(List<AssetId> assets) {
    releases.descriptions(assets).forEach(announcing::keepInMind);
  }
}
