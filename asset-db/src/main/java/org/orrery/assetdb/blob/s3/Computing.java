package org.orrery.assetdb.blob.s3;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.Digest;

/** What is computed of bytes as they pass: of the whole, and of each part of it. */
final class Computing {

  private final int partBytes;
  private final MessageDigest sha256 = Digest.sha256();
  private final CRC32 crc32 = new CRC32();
  private final CRC32C part = new CRC32C();
  private final List<String> parts = new ArrayList<>();
  private long size;

  Computing(int partBytes) {
    this.partBytes = partBytes;
  }

  void update(byte[] bytes, int length) {
    sha256.update(bytes, 0, length);
    crc32.update(bytes, 0, length);
    for (var from = 0; from < length; ) {
      var room = partBytes - (int) (size % partBytes);
      var some = Math.min(room, length - from);
      part.update(bytes, from, some);
      from += some;
      size += some;
      if (some == room) {
        endPart();
      }
    }
  }

  private void endPart() {
    var checksum = ByteBuffer.allocate(Integer.BYTES).putInt((int) part.getValue());
    parts.add(Base64.getEncoder().encodeToString(checksum.array()));
    part.reset();
  }

  /** What the bytes are; nothing may be added afterwards. */
  Blob blob() {
    if (size % partBytes > 0) {
      endPart();
    }
    return new Blob(Digest.of(sha256), size, crc32.getValue());
  }

  /** CRC-32C of each part in Base64. */
  List<String> parts() {
    return List.copyOf(parts);
  }
}
