package org.orrery.assetdb.draft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.Digest;

/** What the first bytes of a growing file come to, as far as they were seen passing by. */
final class RunningDigest {

  private static final int BUFFER_BYTES = 256 * 1024;

  private final MessageDigest sha256 = Digest.sha256();
  private final CRC32 crc32 = new CRC32();
  private long count;

  /**
   * Takes bytes that stand at the position; what does not go on from the last is left for later.
   */
  void add(long position, byte[] bytes, int length) {
    if (position == count) {
      add(bytes, length);
    }
  }

  private void add(byte[] bytes, int length) {
    sha256.update(bytes, 0, length);
    crc32.update(bytes, 0, length);
    count += length;
  }

  /** Forgets everything, because bytes that were seen have gone. */
  void forget() {
    sha256.reset();
    crc32.reset();
    count = 0;
  }

  /** What the whole file comes to; what was not seen passing by is read. */
  Blob of(Path file) throws IOException {
    try (var content = Files.newInputStream(file)) {
      content.skipNBytes(count);
      read(content);
    }
    var blob = new Blob(Digest.of(sha256), count, crc32.getValue());
    forget();
    return blob;
  }

  private void read(InputStream content) throws IOException {
    var buffer = new byte[BUFFER_BYTES];
    for (int read; (read = content.read(buffer)) >= 0; ) {
      add(buffer, read);
    }
  }
}
