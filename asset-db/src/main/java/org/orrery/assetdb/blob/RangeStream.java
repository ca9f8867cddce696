package org.orrery.assetdb.blob;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The next {@code remaining} bytes of a stream, then its end. */
public class RangeStream extends FilterInputStream {

  private long remaining;

  /** The part of the stream that begins where it stands. Closing it closes the stream. */
  public RangeStream(InputStream stream, long remaining) {
    super(stream);
    this.remaining = remaining;
  }

  /** How many bytes are still to come. */
  protected final long remaining() {
    return remaining;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (remaining <= 0) {
      return -1;
    }
    var read = super.read(bytes, offset, (int) Math.min(length, remaining));
    if (read > 0) {
      remaining -= read;
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    var skipped = super.skip(Math.clamp(count, 0, remaining));
    remaining -= skipped;
    return skipped;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(super.available(), remaining);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
