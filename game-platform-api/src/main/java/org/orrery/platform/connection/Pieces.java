package org.orrery.platform.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.DefaultFileRegion;
import io.netty.handler.codec.http.DefaultHttpContent;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Extent;

/**
 * Extents cut into pieces that are small enough for each to be done in little time: a connection
 * counts as idle when none is finished for long. A file of one piece is opened when its turn at the
 * socket comes; a larger one stays open from its first piece to its last.
 */
final class Pieces implements AutoCloseable {

  private static final long MOST_BYTES = 1024 * 1024;

  private final Iterator<Extent> extents;
  private Extent current = new Extent.InMemory(new byte[0], 0, 0);
  private @Nullable OpenFile open;
  private long done;

  Pieces(List<Extent> extents) {
    this.extents = extents.stream().filter(extent -> extent.length() > 0).iterator();
  }

  /**
   * Part of an extent.
   *
   * @param message it, for the HTTP codec
   */
  record Piece(Extent extent, Object message) {

    long length() {
      return extent.length();
    }

    /** Whether the bytes are where they should be. */
    boolean isThere() {
      return switch (extent) {
        case Extent.InMemory memory -> true;
        case Extent.InFile file ->
            Files.isReadable(file.file()) && file.file().toFile().length() >= file.range().end();
      };
    }
  }

  boolean hasNext() {
    return done < current.length() || extents.hasNext();
  }

  /**
   * The next piece.
   *
   * @throws IOException where its file does not open
   */
  Piece next() throws IOException {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (done == current.length()) {
      close();
      current = extents.next();
      done = 0;
    }
    var start = done;
    var length = Math.min(MOST_BYTES, current.length() - start);
    done += length;
    return switch (current) {
      case Extent.InMemory memory -> {
        var from = memory.start() + (int) start;
        yield new Piece(
            new Extent.InMemory(memory.bytes(), from, (int) length),
            new DefaultHttpContent(Unpooled.wrappedBuffer(memory.bytes(), from, (int) length)));
      }
      case Extent.InFile file -> {
        var range = new ByteRange(file.range().start() + start, length);
        yield new Piece(new Extent.InFile(file.file(), range), region(file, range));
      }
    };
  }

  private DefaultFileRegion region(Extent.InFile file, ByteRange range) throws IOException {
    if (file.length() <= MOST_BYTES) {
      return new DefaultFileRegion(file.file().toFile(), range.start(), range.length());
    }
    if (open == null) {
      open = OpenFile.of(file.file());
    }
    return open.region(range.start(), range.length());
  }

  /** Lets go of the file that is open; pieces that are under way still hold it. */
  @Override
  public void close() {
    if (open != null) {
      open.release();
      open = null;
    }
  }
}
