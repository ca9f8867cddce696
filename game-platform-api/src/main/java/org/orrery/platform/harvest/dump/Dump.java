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
import org.orrery.assetdb.blob.RangeStream;
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
      return new RangeStream(Channels.newInputStream(channel), range.length());
    }

    @Override
    public Optional<List<Extent>> extents(ByteRange range) {
      return Optional.of(List.of(new Extent.InFile(file, range)));
    }
  }
}
