package org.orrery.assetdb.release;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.orrery.assetdb.asset.AssetId;

/**
 * Notes at the start what is to be kept in mind of releases that were made before it was noted. It
 * is done once; where it was broken off it goes on at the next start.
 */
@Singleton
class CatchingUp implements ApplicationEventListener<StartupEvent> {

  private static final int AT_A_TIME = 200;

  private final Releases releases;
  private final UsedMaterials uses;
  private final Announcing announcing;

  CatchingUp(Releases releases, UsedMaterials uses, Announcing announcing) {
    this.releases = releases;
    this.uses = uses;
    this.announcing = announcing;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    catchUp();
  }

  void catchUp() {
    for (var some = uses.unnoted(AT_A_TIME); !some.isEmpty(); some = uses.unnoted(AT_A_TIME)) {
      keepInMind(some);
    }
  }

  @Transactional
  void keepInMind(List<AssetId> assets) {
    releases.descriptions(assets).forEach(announcing::keepInMind);
  }
}
