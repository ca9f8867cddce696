package org.orrery.assetdb.database;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.orrery.assetdb.blob.Arrivals;
import org.orrery.assetdb.blob.BlobAddress;
import org.orrery.assetdb.blob.BlobSettings;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.StorageSettings;
import org.orrery.assetdb.blob.filesystem.FilesystemBlobs;
import org.orrery.assetdb.blob.s3.S3Blobs;
import org.orrery.assetdb.home.Home;

/** Opens stores of bytes. What another kind of store needs is not even loaded. */
@Singleton
public final class BlobStores {

  private final Home home;
  private final StorageSettings storage;
  private final Clock clock;

  BlobStores(Home home, StorageSettings storage, Clock clock) {
    this.home = home;
    this.storage = storage;
    this.clock = clock;
  }

  /** The store of the settings; what it has to keep on a local disk lies in the folder. */
  BlobStore open(Path folder, BlobSettings settings, Arrivals arrivals) throws IOException {
    return switch (settings.store()) {
      case FILESYSTEM -> FilesystemBlobs.open(folder, storage, arrivals);
      case S3 -> S3Blobs.open(folder, settings, storage, arrivals, clock.instant());
    };
  }

  /** Another store than the platform's own, of which the database knows nothing. */
  public BlobStore open(BlobAddress address) throws IOException {
    return open(address.folder().orElse(home.folder()), address.settings(), Arrivals.untold());
  }
}
