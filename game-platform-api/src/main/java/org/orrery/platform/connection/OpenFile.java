package org.orrery.platform.connection;

import io.netty.channel.DefaultFileRegion;
import io.netty.util.AbstractReferenceCounted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that many regions of it share, opened once: opening costs as much as sending a good part
 * of a piece. It is closed when the last that holds it lets go.
 */
final class OpenFile extends AbstractReferenceCounted {

  private final FileChannel channel;

  private OpenFile(FileChannel channel) {
    this.channel = channel;
  }

  /** Opens it; whoever asked holds it. */
  static OpenFile of(Path file) throws IOException {
    return new OpenFile(FileChannel.open(file, StandardOpenOption.READ));
  }

  /** Part of it, which holds it until it is written or given up. */
  DefaultFileRegion region(long start, long length) {
    retain();
    return new DefaultFileRegion(channel, start, length) {
      @Override
      protected void deallocate() {
        OpenFile.this.release();
      }
    };
  }

  @Override
  protected void deallocate() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public OpenFile touch(Object hint) {
    return this;
  }
}
