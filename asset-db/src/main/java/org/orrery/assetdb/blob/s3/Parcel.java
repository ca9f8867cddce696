package org.orrery.assetdb.blob.s3;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.StorageSettings;
import org.orrery.assetdb.home.Disk;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;

/**
 * Bytes that have come whole and are going to be sent: few in memory, more in a local file. Each
 * part can be read as often as sending it needs.
 *
 * @param parts CRC-32C of each part in Base64, taken while the bytes came
 */
record Parcel(Blob blob, List<String> parts, byte[] memory, Optional<Path> file) {

  /** So much that ten thousand of them, the most there may be, are more than any file here. */
  static final int PART_BYTES = 16 * 1024 * 1024;

  private static final int MOST_IN_MEMORY = 1024 * 1024;
  private static final int BUFFER_BYTES = 256 * 1024;
  private static final long BYTES_BETWEEN_LOOKS_AT_THE_DISK = 64L * 1024 * 1024;

  /** Reads the stream to its end; past a mebibyte it goes to a file of the folder. */
  static Parcel received(InputStream content, Path folder, StorageSettings settings)
      throws IOException {
    var computing = new Computing(PART_BYTES);
    var memory = content.readNBytes(MOST_IN_MEMORY);
    computing.update(memory, memory.length);
    if (memory.length < MOST_IN_MEMORY) {
      return new Parcel(computing.blob(), computing.parts(), memory, Optional.empty());
    }
    var file = folder.resolve(UUID.randomUUID() + ".part");
    try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      write(out, memory, memory.length);
      var buffer = new byte[BUFFER_BYTES];
      long looked = BYTES_BETWEEN_LOOKS_AT_THE_DISK;
      for (int read; (read = content.read(buffer)) >= 0; looked += read) {
        if (looked >= BYTES_BETWEEN_LOOKS_AT_THE_DISK) {
          looked = 0;
          Disk.demandRoom(folder, settings.uploadReserve());
        }
        computing.update(buffer, read);
        write(out, buffer, read);
      }
      return new Parcel(computing.blob(), computing.parts(), new byte[0], Optional.of(file));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Only our own disk can be full, not whoever sends. */
  private static void write(OutputStream out, byte[] bytes, int length) throws IOException {
    try {
      out.write(bytes, 0, length);
    } catch (IOException e) {
      throw Disk.unlessFull(e);
    }
  }

  /** A file as it is. */
  static Parcel of(Path file) throws IOException {
    var computing = new Computing(PART_BYTES);
    try (var content = Files.newInputStream(file)) {
      var buffer = new byte[BUFFER_BYTES];
      for (int read; (read = content.read(buffer)) >= 0; ) {
        computing.update(buffer, read);
      }
    }
    return new Parcel(computing.blob(), computing.parts(), new byte[0], Optional.of(file));
  }

  /** The bytes of a part, by its number from 0. */
  RequestBody part(int number) {
    var start = (long) number * PART_BYTES;
    var length = Math.min(PART_BYTES, blob.size() - start);
    ContentStreamProvider content =
        file.isPresent() ? () -> read(file.get(), start) : () -> new ByteArrayInputStream(memory);
    return RequestBody.fromContentProvider(content, length, "application/octet-stream");
  }

  private static InputStream read(Path file, long start) {
    try {
      var channel = FileChannel.open(file, StandardOpenOption.READ);
      channel.position(start);
      return new BufferedInputStream(Channels.newInputStream(channel), BUFFER_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
