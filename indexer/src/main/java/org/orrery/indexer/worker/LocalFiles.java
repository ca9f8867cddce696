package org.orrery.indexer.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.indexer.extract.Source;

/** Files as workers need them: on this machine's disk. */
public final class LocalFiles {

  private final BlobStore blobs;
  private final Path temporary;

  /** What is fetched from a store elsewhere lies in this folder for as long as it is needed. */
  public LocalFiles(BlobStore blobs, Path temporary) throws IOException {
    this.blobs = blobs;
    this.temporary = Files.createDirectories(temporary);
    try (var rubbish = Files.list(temporary)) {
      for (var file : rubbish.toList()) {
        Files.delete(file);
      }
    }
  }

  /** Work on a file that is there while it goes on. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Source source) throws IOException, InterruptedException;
  }

  /** Does the work on the file. */
  public <T> T with(AssetFile file, Work<T> work) throws IOException, InterruptedException {
    var held = blobs.file(file.digest());
    if (held.isPresent()) {
      return work.on(new Source(held.get(), file.path().name(), file.mediaType()));
    }
    var fetched = Files.createTempFile(temporary, "blob", "");
    try {
      try (var bytes = blobs.open(file.digest(), ByteRange.all(file.size()))) {
        Files.copy(bytes, fetched, StandardCopyOption.REPLACE_EXISTING);
      }
      return work.on(new Source(fetched, file.path().name(), file.mediaType()));
    } finally {
      Files.delete(fetched);
    }
  }
}
