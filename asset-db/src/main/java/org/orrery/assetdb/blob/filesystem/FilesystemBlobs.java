package org.orrery.assetdb.blob.filesystem;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.blob.Arrivals;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.RangeStream;
import org.orrery.assetdb.blob.StorageSettings;
import org.orrery.assetdb.home.Disk;
import org.orrery.assetdb.home.FailStop;

/**
 * Blobs in a folder of the local disk. The order of a deposit is: staging file, fsync, atomic move,
 * fsync of every folder touched.
 */
public final class FilesystemBlobs implements BlobStore {

  private static final int BUFFER_BYTES = 256 * 1024;
  private static final Pattern BLOB = Pattern.compile("[0-9a-f]{64}");
  private static final long BYTES_BETWEEN_LOOKS_AT_THE_DISK = 64L * 1024 * 1024;

  private final Path blobs;
  private final Path staging;
  private final StorageSettings settings;
  private final Arrivals arrivals;

  /** Folders of which this process knows that their names are on the disk. */
  private final Set<Path> durable = ConcurrentHashMap.newKeySet();

  /** Staging files of puts that have not ended, however old they look. */
  private final Set<Path> underWay = ConcurrentHashMap.newKeySet();

  private final FailStop failStop;

  private FilesystemBlobs(Path blobs, Path staging, StorageSettings settings, Arrivals arrivals) {
    this.blobs = blobs;
    this.staging = staging;
    this.settings = settings;
    this.arrivals = arrivals;
    this.failStop = new FailStop(blobs);
  }

  /**
   * Opens the store below {@code home}, makes its folders, and drops what an earlier process left
   * half-written.
   */
  public static FilesystemBlobs open(Path home, StorageSettings settings, Arrivals arrivals)
      throws IOException {
    var store =
        new FilesystemBlobs(home.resolve("blobs"), home.resolve("staging"), settings, arrivals);
    Files.createDirectories(store.blobs);
    Files.createDirectories(store.staging);
    try (var rubbish = Files.list(store.staging)) {
      for (var file : rubbish.toList()) {
        Files.delete(file);
      }
    }
    synced(home);
    return store;
  }

  @Override
  public Optional<String> fault() {
    return failStop
        .failure()
        .map(e -> "The disk of the blobs failed, so nothing more is kept until a restart: " + e);
  }

  @Override
  public Blob put(InputStream content) throws IOException {
    failStop.demandWell();
    Disk.demandRoom(staging, settings.uploadReserve());
    var staged = staging.resolve(UUID.randomUUID() + ".part");
    underWay.add(staged);
    try {
      var blob = stage(content, staged);
      arrivals.arrived(blob);
      failStop.onDisk(() -> settle(staged, blob));
      return blob;
    } finally {
      Files.deleteIfExists(staged);
      underWay.remove(staged);
    }
  }

  /** By moving it, which needs no room; only a file of another disk is copied. */
  @Override
  public void adopt(Path file, Blob blob) throws IOException {
    failStop.demandWell();
    if (!Files.getFileStore(file).equals(Files.getFileStore(blobs))) {
      BlobStore.super.adopt(file, blob);
      return;
    }
    if (Files.size(file) != blob.size()) {
      throw new IOException(
          "The file " + file + " has not the " + blob.size() + " bytes it should");
    }
    arrivals.arrived(blob);
    failStop.onDisk(
        () -> {
          flush(file);
          settle(file, blob);
          Files.deleteIfExists(file);
        });
  }

  private static void flush(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private Blob stage(InputStream content, Path staged) throws IOException {
    var sha256 = Digest.sha256();
    var crc32 = new CRC32();
    var buffer = new byte[BUFFER_BYTES];
    long size = 0;
    long looked = 0;
    try (var channel =
        FileChannel.open(staged, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int read; (read = content.read(buffer)) >= 0; ) {
        var bytes = ByteBuffer.wrap(buffer, 0, read);
        failStop.onDisk(() -> write(channel, bytes));
        sha256.update(buffer, 0, read);
        crc32.update(buffer, 0, read);
        size += read;
        if (size - looked >= BYTES_BETWEEN_LOOKS_AT_THE_DISK) {
          looked = size;
          Disk.demandRoom(staging, settings.uploadReserve());
        }
      }
      // Some file systems find room only now. What fails here is never tried again.
      failStop.onDisk(() -> channel.force(true));
    }
    return new Blob(Digest.of(sha256), size, crc32.getValue());
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void settle(Path staged, Blob blob) throws IOException {
    var place = place(blob.digest());
    var folder = durable(parent(place));
    if (!Files.exists(place) || Files.size(place) != blob.size()) {
      staged.toFile().setReadOnly();
      Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
    }
    synced(folder);
  }

  /** The folder, made where it is missing, with every folder above it written to disk. */
  private Path durable(Path folder) throws IOException {
    if (!folder.equals(blobs) && !durable.contains(folder)) {
      var above = durable(parent(folder));
      Files.createDirectories(folder);
      synced(above);
      durable.add(folder);
    }
    return folder;
  }

  private static void synced(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public InputStream open(Digest digest, ByteRange range) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(place(digest), StandardOpenOption.READ);
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new Refusal.NotFound("The bytes " + digest + " are not here.");
    }
    try {
      if (range.end() > channel.size()) {
        throw new IOException(
            "The blob " + digest + " has " + channel.size() + " bytes, fewer than " + range.end());
      }
      channel.position(range.start());
      return new RangeStream(Channels.newInputStream(channel), range.length());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public Optional<Path> file(Digest digest) {
    return Optional.of(place(digest)).filter(Files::isRegularFile);
  }

  @Override
  public OptionalLong size(Digest digest) {
    try {
      return OptionalLong.of(Files.size(place(digest)));
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void delete(Digest digest) throws IOException {
    Files.deleteIfExists(place(digest));
  }

  @Override
  public Stream<Digest> digests() throws IOException {
    @SuppressWarnings("StreamResourceLeak") // The caller closes it, as the port says.
    var files = Files.walk(blobs, 3);
    return files
        .map(file -> String.valueOf(file.getFileName()))
        .filter(name -> BLOB.matcher(name).matches())
        .map(Digest::new);
  }

  @Override
  public int dropUnfinished(Instant before) throws IOException {
    var dropped = 0;
    try (var files = Files.list(staging)) {
      for (var file : files.filter(file -> !underWay.contains(file)).toList()) {
        if (Files.exists(file)
            && Files.getLastModifiedTime(file).toInstant().isBefore(before)
            && Files.deleteIfExists(file)) {
          dropped++;
        }
      }
    }
    return dropped;
  }

  @Override
  public void close() {
    // Nothing is held open between calls.
  }

  private static Path parent(Path path) {
    return Objects.requireNonNull(path.getParent());
  }

  private Path place(Digest digest) {
    var hex = digest.hex();
    return blobs.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }
}
