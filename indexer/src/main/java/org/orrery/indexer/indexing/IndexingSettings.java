package org.orrery.indexer.indexing;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the index is kept.
 *
 * @param workers processes that read files, and assets that are dealt with at once
 * @param workerPath folder with the jars of the workers; none for what the build made
 * @param poll how often the outbox is looked at
 * @param lease how long an entry of the outbox is kept from others while it is dealt with
 */
@ConfigurationProperties("orrery.indexer")
public record IndexingSettings(
    @Bindable(defaultValue = "2") int workers,
    @Nullable String workerPath,
    @Bindable(defaultValue = "250ms") Duration poll,
    @Bindable(defaultValue = "15m") Duration lease) {}
