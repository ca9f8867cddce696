package org.orrery.assetdb.blob;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.blob.filesystem.FilesystemBlobs;

class H2FilesystemSweepingTest implements SweepingContract, OnH2 {

  private final BlobStore store;

  H2FilesystemSweepingTest(@TempDir Path home) throws IOException {
    store = FilesystemBlobs.open(home, new StorageSettings(0, 0), blob -> TOLD.get().arrived(blob));
  }

  @Override
  public BlobStore opened() {
    return store;
  }
}
