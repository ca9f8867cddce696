package org.orrery.assetdb.blob.s3;

import java.io.EOFException;
import java.io.IOException;
import org.orrery.assetdb.blob.RangeStream;
import software.amazon.awssdk.core.ResponseInputStream;

/**
 * So many bytes out of the store. Closed before its end, it hangs up: what nobody reads does not
 * come over the line. A line that ends too early is a fault, never taken for the end.
 */
final class RemoteStream extends RangeStream {

  private final ResponseInputStream<?> response;

  RemoteStream(ResponseInputStream<?> response, long length) {
    super(response, length);
    this.response = response;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    var read = super.read(bytes, offset, length);
    if (read < 0 && remaining() > 0) {
      throw new EOFException("The store hung up " + remaining() + " bytes too early");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    if (remaining() > 0) {
      response.abort();
    } else {
      super.close();
    }
  }
}
