package org.orrery.indexer.derive.worker.inside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Reads a file at any place, in the order of bytes that all these formats have: little end first.
 * Whatever lies outside the file is malformed.
 */
final class Numbers {

  private final FileChannel channel;
  private final long size;
  private long position;

  Numbers(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  long size() {
    return size;
  }

  long position() {
    return position;
  }

  Numbers at(long place) {
    position = place;
    return this;
  }

  void skip(long bytes) {
    position += bytes;
  }

  private ByteBuffer take(int length) throws IOException, Enough {
    if (position < 0 || length < 0 || length > size - position) {
      throw new Enough(Shortfall.MALFORMED);
    }
    var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new Enough(Shortfall.MALFORMED);
      }
    }
    position += length;
    return bytes.flip();
  }

  /** An unsigned number of four bytes. */
  long four() throws IOException, Enough {
    return Integer.toUnsignedLong(take(Integer.BYTES).getInt());
  }

  /** A number of eight bytes; one too large to be a place in a file is malformed. */
  long eight() throws IOException, Enough {
    var number = take(Long.BYTES).getLong();
    if (number < 0) {
      throw new Enough(Shortfall.MALFORMED);
    }
    return number;
  }

  byte[] bytes(int length) throws IOException, Enough {
    return take(length).array();
  }

  /** Text in UTF-8, up to its first zero. */
  String text(int length) throws IOException, Enough {
    var text = new String(bytes(length), StandardCharsets.UTF_8);
    var end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  /** Whether a stretch lies in the file. */
  boolean holds(long start, long length) {
    return start >= 0 && length >= 0 && start <= size && length <= size - start;
  }

  /** The bytes of a stretch that the file holds. */
  InputStream stream(long start, long length) throws IOException {
    channel.position(start);
    // The channel is its owner's to close.
    return BoundedInputStream.builder()
        .setInputStream(Channels.newInputStream(channel))
        .setMaxCount(length)
        .setPropagateClose(false)
        .get();
  }
}
