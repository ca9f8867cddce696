package org.orrery.assetdb.database;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.orrery.assetdb.blob.BlobSettings;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.KnownBlobs;
import org.orrery.assetdb.home.Home;
import org.orrery.assetdb.home.HomeSettings;

/**
 * Opens what the asset database stands on: the data folder, then the connections with the newest
 * schema, then the blobs.
 */
@Factory
final class Database {

  /** Tells no more than the database keeps; gives way to any other clock that is there. */
  @Singleton
  @Secondary
  Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }

  @Singleton
  @Bean(preDestroy = "close")
  Home home(HomeSettings settings) throws IOException {
    return Home.open(Path.of(settings.home()));
  }

  @Singleton
  @Bean(preDestroy = "close")
  Connections connections(DatabaseSettings settings, Home home) {
    return Connections.open(settings, home.folder());
  }

  @Singleton
  @Named("default")
  DataSource dataSource(Connections connections) {
    return connections.dataSource();
  }

  @Singleton
  @Bean(preDestroy = "close")
  BlobStore blobs(Home home, BlobSettings settings, BlobStores stores, KnownBlobs known)
      throws IOException {
    return stores.open(home.folder(), settings, blob -> known.add(List.of(blob)));
  }
}
