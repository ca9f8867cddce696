package org.orrery.platform.review;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.orrery.assetdb.review.Reminding;
import org.orrery.assetdb.review.ReviewSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has reminders sent at the hour of the settings. A day that was missed is made up for. */
@Singleton
final class RemindingByDay implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(RemindingByDay.class);

  private final ReviewSettings settings;
  private final Provider<Reminding> reminding;
  private final TaskScheduler scheduler;

  RemindingByDay(
      ReviewSettings settings,
      Provider<Reminding> reminding,
      @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.settings = settings;
    this.reminding = reminding;
    this.scheduler = scheduler;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    if (settings.hour() >= 0) {
      var _ = scheduler.schedule("0 0 " + settings.hour() + " * * *", this::remind);
    }
  }

  private void remind() {
    try {
      var sent = reminding.get().remind();
      LOG.info("reminders of reviews sent={}", sent);
    } catch (RuntimeException e) {
      LOG.error("reminding of reviews failed, the next is tomorrow", e);
    }
  }
}
