package org.orrery.assetdb.blob;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.OnPostgres;
import org.orrery.assetdb.blob.filesystem.FilesystemBlobs;

class PostgresFilesystemSweepingTest implements SweepingContract, OnPostgres {

  private final BlobStore store;

  PostgresFilesystemSweepingTest(@TempDir Path home) throws IOException {
    store = FilesystemBlobs.open(home, new StorageSettings(0, 0), blob -> TOLD.get().arrived(blob));
  }

  @Override
  public BlobStore opened() {
    return store;
  }
}
