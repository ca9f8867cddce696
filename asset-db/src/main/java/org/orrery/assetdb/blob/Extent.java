package org.orrery.assetdb.blob;

import java.nio.file.Path;

/** A run of bytes, and where they lie. */
public sealed interface Extent {

  /** How many bytes. */
  long length();

  /**
   * Part of an array; nobody changes it.
   *
   * @param start first byte, from 0
   */
  @SuppressWarnings("ArrayRecordComponent") // Large, and only ever read.
  record InMemory(byte[] bytes, int start, int count) implements Extent {

    public InMemory {
      if (start < 0 || count < 0 || start + count > bytes.length) {
        throw new IllegalArgumentException(
            "Not within " + bytes.length + " bytes: " + start + "+" + count);
      }
    }

    @Override
    public long length() {
      return count;
    }
  }

  /** Part of a local file, to be read only. */
  record InFile(Path file, ByteRange range) implements Extent {

    @Override
    public long length() {
      return range.length();
    }
  }
}
