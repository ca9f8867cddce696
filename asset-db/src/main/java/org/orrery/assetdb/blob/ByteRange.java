package org.orrery.assetdb.blob;

/**
 * Part of some bytes.
 *
 * @param start first byte, from 0
 * @param length how many; may be 0
 */
public record ByteRange(long start, long length) {

  public ByteRange {
    if (start < 0 || length < 0) {
      throw new IllegalArgumentException("Not a range: " + start + "+" + length);
    }
  }

  /** All of {@code size} bytes. */
  public static ByteRange all(long size) {
    return new ByteRange(0, size);
  }

  /** The first byte after the range. */
  public long end() {
    return start + length;
  }
}
