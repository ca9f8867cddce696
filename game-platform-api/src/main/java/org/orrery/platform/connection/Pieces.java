package org.orrery.platform.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.DefaultFileRegion;
import io.netty.handler.codec.http.DefaultHttpContent;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Extent;

/**
 * Extents cut into pieces that are small enough for each to be done in little time: a connection
 * counts as idle when none is finished for long.
 */
final class Pieces implements Iterator<Pieces.Piece> {

  private static final long MOST_BYTES = 1024 * 1024;

  private final Iterator<Extent> extents;
  private Extent current = new Extent.InMemory(new byte[0], 0, 0);
  private long done;

  Pieces(List<Extent> extents) {
    this.extents = extents.stream().filter(extent -> extent.length() > 0).iterator();
  }

  /** Part of an extent. */
  record Piece(Extent extent) {

    long length() {
      return extent.length();
    }

    /** A message for the HTTP codec; a file is opened only when its turn comes, and then closed. */
    Object message() {
      return switch (extent) {
        case Extent.InMemory memory ->
            new DefaultHttpContent(
                Unpooled.wrappedBuffer(memory.bytes(), memory.start(), memory.count()));
        case Extent.InFile file ->
            new DefaultFileRegion(file.file().toFile(), file.range().start(), file.length());
      };
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

  @Override
  public boolean hasNext() {
    return done < current.length() || extents.hasNext();
  }

  @Override
  public Piece next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (done == current.length()) {
      current = extents.next();
      done = 0;
    }
    var start = done;
    var length = Math.min(MOST_BYTES, current.length() - start);
    done += length;
    return new Piece(
        switch (current) {
          case Extent.InMemory memory ->
              new Extent.InMemory(memory.bytes(), memory.start() + (int) start, (int) length);
          case Extent.InFile file ->
              new Extent.InFile(file.file(), new ByteRange(file.range().start() + start, length));
        });
  }
}
