package org.orrery.platform.draft;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.orrery.assetdb.draft.Uploading;

/** Has abandoned uploads forgotten, soon after the start and then every hour. */
@Singleton
final class UploadSweep {

  private final Uploading uploading;

  UploadSweep(Uploading uploading) {
    this.uploading = uploading;
  }

  @Scheduled(initialDelay = "10s", fixedDelay = "1h")
  void sweep() throws IOException {
    uploading.sweep();
  }
}
