package org.orrery.assetdb.blob;

/**
 * Bytes that are kept.
 *
 * @param digest their SHA-256
 * @param size how many
 * @param crc32 their CRC-32 as zip archives have it, so that an archive's bytes are known without
 *     reading these
 */
public record Blob(Digest digest, long size, long crc32) {

  public Blob {
    if (size < 0 || crc32 < 0 || crc32 > 0xFFFFFFFFL) {
      throw new IllegalArgumentException("Not a blob: size " + size + ", crc32 " + crc32);
    }
  }
}
