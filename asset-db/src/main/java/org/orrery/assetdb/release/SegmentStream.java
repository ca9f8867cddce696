package org.orrery.assetdb.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;

/** Reads a range of bytes that are laid out in segments. */
final class SegmentStream extends InputStream {

  private final List<StoredZip.Segment> segments;
  private final BlobStore blobs;
  private int next;
  private long skip;
  private long remaining;
  private InputStream current = InputStream.nullInputStream();

  SegmentStream(List<StoredZip.Segment> segments, ByteRange range, BlobStore blobs) {
    this.segments = segments;
    this.blobs = blobs;
    this.remaining = range.length();
    this.skip = range.start();
    while (next < segments.size() && segments.get(next).size() <= skip) {
      skip -= segments.get(next++).size();
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (remaining > 0) {
      var read = current.read(bytes, offset, (int) Math.min(length, remaining));
      if (read > 0) {
        remaining -= read;
        return read;
      }
      if (next >= segments.size()) {
        return -1;
      }
      current.close();
      current = opened(segments.get(next++));
    }
    return -1;
  }

  private InputStream opened(StoredZip.Segment segment) throws IOException {
    var start = skip;
    skip = 0;
    return switch (segment) {
      case StoredZip.Segment.Literal literal ->
          new ByteArrayInputStream(
              literal.bytes(), (int) start, literal.bytes().length - (int) start);
      case StoredZip.Segment.Content content ->
          blobs.open(content.blob().digest(), new ByteRange(start, content.blob().size() - start));
    };
  }

  @Override
  public void close() throws IOException {
    remaining = 0;
    current.close();
  }
}
