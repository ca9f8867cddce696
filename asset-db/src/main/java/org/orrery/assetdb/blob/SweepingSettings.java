package org.orrery.assetdb.blob;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * When bytes that nothing refers to are removed.
 *
 * @param hour of the day, 0 to 23 by the server's clock, at which it is done; -1 for never
 * @param grace how long bytes stay after a sweep found that nothing refers to them, or somebody
 *     dealt with them
 */
@ConfigurationProperties("orrery.sweeping")
public record SweepingSettings(
    @Bindable(defaultValue = "3") int hour, @Bindable(defaultValue = "7d") Duration grace) {

  private static final Duration LEAST = Duration.ofDays(1);

  public SweepingSettings {
    if (hour < -1 || hour > 23) {
      throw new IllegalArgumentException("ORRERY_SWEEPING_HOUR is from 0 to 23, or -1 for never");
    }
    if (grace.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("ORRERY_SWEEPING_GRACE is a day or more");
    }
  }
}
