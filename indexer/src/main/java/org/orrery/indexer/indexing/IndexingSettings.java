package org.orrery.indexer.indexing;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the index is kept.
 *
 * @param workers processes that read files, at most one a processor; with 0 this process leaves the
 *     index as it is
 * @param workerPath folder with the jars of the workers; none for what the build made
 * @param poll how often the outbox is looked at while there is nothing to do
 * @param lease how long an entry of the outbox is kept from others while it is dealt with; reading
 *     one file must take less than two thirds of it
 */
@ConfigurationProperties("orrery.indexer")
public record IndexingSettings(
    @Bindable(defaultValue = "2") int workers,
    @Nullable String workerPath,
    @Bindable(defaultValue = "250ms") Duration poll,
    @Bindable(defaultValue = "15m") Duration lease) {

  private static final int ASSETS_A_WORKER = 4;
  private static final int TURNS_A_LEASE = 3;

  public IndexingSettings {
    if (workers < 0 || !poll.isPositive() || !lease.isPositive()) {
      throw new IllegalArgumentException(
          "orrery.indexer: workers is 0 or more, poll and lease are longer than nothing.");
    }
  }

  /**
   * How many assets are dealt with at once. More than can be read, so that assets whose files are
   * slow do not keep others from being found by their descriptions.
   */
  int drainers() {
    return workers * ASSETS_A_WORKER;
  }

  /** How long one asset is read before others have their turn, well within the lease. */
  Duration turn() {
    return lease.dividedBy(TURNS_A_LEASE);
  }
}
