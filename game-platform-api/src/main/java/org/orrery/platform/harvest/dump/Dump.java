package org.orrery.platform.harvest.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.Extent;
import org.orrery.platform.asset.Download;

/**
 * A finished dump, in two files of the same lines.
 *
 * @param at when it was begun
 */
record Dump(Part plain, Part packed, Instant at) {

  /**
   * One of its files.
   *
   * @param digest of its bytes
   */
  record Part(Path file, long size, Digest digest) implements Download.Source {

    /** What is open can be read to its end even when a newer dump takes its place. */
    @Override
    public InputStream open(ByteRange range) throws IOException {
      var channel = Files.newByteChannel(file, StandardOpenOption.READ).position(range.start());
      return new Beginning(Channels.newInputStream(channel), range.length());
    }

    @Override
    public Optional<List<Extent>> extents(ByteRange range) {
      return Optional.of(List.of(new Extent.InFile(file, range)));
    }
  }

  /** So many first bytes of a stream. */
  private static final class Beginning extends java.io.FilterInputStream {

    private long left;

    Beginning(InputStream all, long left) {
      super(all);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      var read = left > 0 ? super.read() : -1;
      left -= read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      var read = super.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    }
  }
}
