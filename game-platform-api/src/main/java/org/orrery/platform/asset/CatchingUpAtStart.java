package org.orrery.platform.asset;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import org.orrery.assetdb.release.CatchingUp;

/** Has what older releases need done before the first request is answered. */
@Singleton
final class CatchingUpAtStart implements ApplicationEventListener<StartupEvent> {

  private final CatchingUp catchingUp;

  CatchingUpAtStart(CatchingUp catchingUp) {
    this.catchingUp = catchingUp;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    catchingUp.catchUp();
  }
}
