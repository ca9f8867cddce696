package org.orrery.assetdb.blob.s3;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;

/**
 * So many bytes out of the store. Closed before its end, it hangs up: what nobody reads does not
 * come over the line. A line that ends too early is a fault, never taken for the end.
 */
final class RemoteStream extends FilterInputStream {

  private final ResponseInputStream<?> response;
  private long remaining;

  RemoteStream(ResponseInputStream<?> response, long length) {
    super(response);
    this.response = response;
    this.remaining = length;
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
    if (read < 0) {
      throw new EOFException("The store hung up " + remaining + " bytes too early");
    }
    remaining -= read;
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

  @Override
  public void close() throws IOException {
    if (remaining > 0) {
      response.abort();
    } else {
      super.close();
    }
  }
}
