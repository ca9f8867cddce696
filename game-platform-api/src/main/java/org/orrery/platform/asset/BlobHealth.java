package org.orrery.platform.asset;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.draft.Uploading;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A store of bytes that keeps nothing more makes the platform not ready. */
@Singleton
@Readiness
final class BlobHealth implements HealthIndicator {

  private final BlobStore blobs;
  private final Uploading uploading;

  BlobHealth(BlobStore blobs, Uploading uploading) {
    this.blobs = blobs;
    this.uploading = uploading;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    // A store elsewhere that was not well is asked again, which may take a while.
    return Mono.fromSupplier(this::result).subscribeOn(Schedulers.boundedElastic());
  }

  private HealthResult result() {
    var fault = blobs.fault().or(uploading::fault);
    var health =
        HealthResult.builder("blobs", fault.isEmpty() ? HealthStatus.UP : HealthStatus.DOWN);
    fault.ifPresent(health::details);
    return health.build();
  }
}
