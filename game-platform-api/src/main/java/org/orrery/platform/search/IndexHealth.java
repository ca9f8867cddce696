package org.orrery.platform.search;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.orrery.indexer.indexing.Indexing;
import org.orrery.indexer.search.SearchIndex;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The search index in the platform's health: it serves although entries are parked, so parked ones
 * are told and change nothing.
 */
@Singleton
final class IndexHealth implements HealthIndicator {

  private final SearchIndex index;
  private final Indexing indexing;
  private final ExecutorService blocking;

  IndexHealth(
      SearchIndex index,
      Indexing indexing,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.index = index;
    this.indexing = indexing;
    this.blocking = blocking;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Mono.fromCallable(this::result).subscribeOn(Schedulers.fromExecutorService(blocking));
  }

  private HealthResult result() {
    return HealthResult.builder("index", HealthStatus.UP)
        .details(
            Map.of(
                "assets", index.count(),
                "waiting", indexing.waiting(),
                "parked", indexing.parked().size()))
        .build();
  }
}
