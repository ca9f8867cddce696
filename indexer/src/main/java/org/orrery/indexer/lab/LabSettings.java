package org.orrery.indexer.lab;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How games are tried in the kiosk lab.
 *
 * @param path folder with the jars of the browser's driver; where it is not set there is no lab
 * @param chromium the browser's program; none for the one that is found
 * @param atOnce how many games are tried at once; with 0 this process tries none
 * @param play how long a game is played without sense
 * @param idle how long a game is left alone to go back to its start, at most
 * @param memory what the browser may use in all, in bytes
 * @param deadline how long a trial may take in all
 */
@ConfigurationProperties("orrery.lab")
public record LabSettings(
    @Nullable String path,
    @Nullable String chromium,
    @Bindable(defaultValue = "1") int atOnce,
    @Bindable(defaultValue = "10m") Duration play,
    @Bindable(defaultValue = "90s") Duration idle,
    @Bindable(defaultValue = "2147483648") long memory,
    @Bindable(defaultValue = "20m") Duration deadline) {

  public LabSettings {
    if (atOnce < 0 || !play.isPositive() || idle.isNegative() || memory <= 0) {
      throw new IllegalArgumentException(
          "orrery.lab: at-once is 0 or more, play and memory are more than nothing.");
    }
    if (deadline.compareTo(play.plus(idle)) <= 0) {
      throw new IllegalArgumentException(
          "orrery.lab: the deadline is later than play and idle together.");
    }
  }
}
