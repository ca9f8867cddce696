package org.orrery.indexer.lab;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.database.DatabaseSettings;
import org.orrery.assetdb.home.Home;
import org.orrery.assetdb.lab.Trying;

/** Opens the lab with the process. */
@Factory
final class LabWiring {

  @Singleton
  @Bean(preDestroy = "stop")
  Lab lab(Trying trying, BlobStore blobs, LabSettings settings, Home home) {
    return new Lab(trying, blobs, settings, home.folder().resolve("lab"));
  }

  @Singleton
  ApplicationEventListener<StartupEvent> openLab(
      Lab lab, Trying trying, LabSettings settings, DatabaseSettings database) {
    return event -> {
      if (settings.atOnce() == 0) {
        return;
      }
      if (database.isEmbedded()) {
        trying.forgetClaims();
      }
      try {
        lab.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
