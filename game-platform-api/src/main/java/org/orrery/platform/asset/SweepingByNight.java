package org.orrery.platform.asset;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.orrery.assetdb.blob.Sweeping;
import org.orrery.assetdb.blob.SweepingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has bytes that nothing refers to removed at the hour of the settings. */
@Singleton
final class SweepingByNight implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(SweepingByNight.class);

  private final SweepingSettings settings;
  private final Provider<Sweeping> sweeping;
  private final TaskScheduler scheduler;

  SweepingByNight(
      SweepingSettings settings,
      Provider<Sweeping> sweeping,
      @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.settings = settings;
    this.sweeping = sweeping;
    this.scheduler = scheduler;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    if (settings.hour() >= 0) {
      var _ = scheduler.schedule("0 0 " + settings.hour() + " * * *", this::sweep);
    }
  }

  private void sweep() {
    try {
      sweeping.get().sweep(Sweeping.Mode.FOR_REAL);
    } catch (IOException | RuntimeException e) {
      LOG.error("sweep failed, the next is tomorrow", e);
    }
  }
}
