package org.orrery.assetdb.blob;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.S3Server;
import org.orrery.assetdb.blob.s3.S3Blobs;

class H2S3SweepingTest implements SweepingContract, OnH2 {

  private final BlobStore store;

  H2S3SweepingTest(@TempDir Path home) throws IOException {
    store =
        S3Blobs.open(
            home,
            S3Server.newBucket(),
            new StorageSettings(0, 0),
            blob -> TOLD.get().arrived(blob),
            Instant.EPOCH);
  }

  @Override
  public BlobStore opened() {
    return store;
  }
}
