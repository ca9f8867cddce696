package org.orrery.assetdb.blob;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.OnPostgres;
import org.orrery.assetdb.S3Server;
import org.orrery.assetdb.blob.s3.S3Blobs;

class PostgresS3SweepingTest implements SweepingContract, OnPostgres {

  private final BlobStore store;

  PostgresS3SweepingTest(@TempDir Path home) throws IOException {
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
