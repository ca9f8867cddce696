package org.orrery.assetdb.draft;

import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.StorageSettings;
import org.orrery.assetdb.home.Disk;
import org.orrery.assetdb.home.Home;

/**
 * Takes the entries out of a zip, each straight into the blob store: no entry ever names a path of
 * our disk. The whole directory of the zip is judged before the first entry is read.
 */
@Singleton
final class Unpacking {

  private static final int SNIFFED_BYTES = 64 * 1024;
  private static final long BYTES_BETWEEN_LOOKS_AT_THE_DISK = 64L * 1024 * 1024;
  private static final int AT_ONCE = 32;
  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("unpacking-", 0).factory();
  private static final Set<Integer> METHODS =
      Set.of(
          ZipMethod.STORED.getCode(),
          ZipMethod.DEFLATED.getCode(),
          ZipMethod.ENHANCED_DEFLATED.getCode());

  private final BlobStore blobs;
  private final MediaTypes mediaTypes;
  private final DepositLimits limits;
  private final StorageSettings storage;
  private final Path folder;

  Unpacking(
      BlobStore blobs,
      MediaTypes mediaTypes,
      DepositLimits limits,
      StorageSettings storage,
      Home home)
      throws IOException {
    this.blobs = blobs;
    this.mediaTypes = mediaTypes;
    this.limits = limits;
    this.storage = storage;
    this.folder = Files.createDirectories(home.folder().resolve("unpacking"));
    try (var rubbish = Files.list(folder)) {
      for (var file : rubbish.toList()) {
        Files.delete(file);
      }
    }
  }

  Map<AssetPath, Kept> unpack(InputStream content, Optional<AssetPath> under) throws IOException {
    var file = Files.createTempFile(folder, "archive", ".zip");
    try {
      copy(content, file);
      try (var zip = opened(file)) {
        return keep(zip, judged(zip, under, Files.size(file)));
      }
    } catch (ZipException | EOFException e) {
      throw damaged();
    } finally {
      Files.delete(file);
    }
  }

  private void copy(InputStream content, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      var buffer = new byte[SNIFFED_BYTES];
      long looked = BYTES_BETWEEN_LOOKS_AT_THE_DISK;
      for (int read; (read = content.read(buffer)) >= 0; looked += read) {
        if (looked >= BYTES_BETWEEN_LOOKS_AT_THE_DISK) {
          looked = 0;
          Disk.demandRoom(folder, storage.uploadReserve());
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      throw Disk.unlessFull(e);
    }
  }

  /** The library says in many ways that it cannot make sense of a file. */
  private static ZipFile opened(Path file) throws IOException {
    try {
      return ZipFile.builder().setPath(file).setCharset(EntryNames.UNSAID).get();
    } catch (IOException | IllegalArgumentException e) {
      throw damaged();
    }
  }

  private static Refusal.Invalid damaged() {
    return ArchiveFault.of("", "It is no zip archive that can be read, or it is damaged.");
  }

  private Map<AssetPath, ZipArchiveEntry> judged(
      ZipFile zip, Optional<AssetPath> under, long zipBytes) {
    var entries = new LinkedHashMap<AssetPath, ZipArchiveEntry>();
    long bytes = 0;
    long packed = 0;
    for (var entry : Collections.list(zip.getEntries())) {
      if (entry.isDirectory()) {
        continue;
      }
      var path = path(under, entry);
      judge(zip, entry);
      bytes += Math.max(0, entry.getSize());
      if (entries.put(path, entry) != null) {
        throw ArchiveFault.of(entry.getName(), "the archive has two entries of this name.");
      }
      if (entries.size() > limits.archiveEntries()) {
        throw new Refusal.TooLarge(
            "An archive has at most " + limits.archiveEntries() + " entries here.");
      }
      if (bytes > limits.archiveBytes()) {
        throw tooManyBytes();
      }
      packed += Math.max(0, entry.getCompressedSize());
      if (packed > zipBytes) {
        throw ArchiveFault.of(entry.getName(), "its bytes overlap with another entry's.");
      }
    }
    if (entries.isEmpty()) {
      throw ArchiveFault.of("", "It holds no files.");
    }
    return entries;
  }

  private static AssetPath path(Optional<AssetPath> under, ZipArchiveEntry entry) {
    var name = EntryNames.of(entry);
    try {
      var path = AssetPath.parse(name);
      return under.isPresent() ? AssetPath.parse(under.get() + "/" + path) : path;
    } catch (Refusal.Invalid e) {
      throw ArchiveFault.of(name, e.violations().getFirst().detail());
    }
  }

  private void judge(ZipFile zip, ZipArchiveEntry entry) {
    if (entry.isUnixSymlink()) {
      throw ArchiveFault.of(entry.getName(), "symbolic links are not taken.");
    }
    if (!METHODS.contains(entry.getMethod()) || !zip.canReadEntryData(entry)) {
      throw ArchiveFault.of(
          entry.getName(), "it is encrypted, or packed in a way that is not understood.");
    }
    InflatedEntry.demandRatio(entry, entry.getSize(), limits);
  }

  private Refusal.TooLarge tooManyBytes() {
    return new Refusal.TooLarge(
        "The files in the archive have more than "
            + limits.archiveBytes()
            + " bytes together. Nothing was kept.");
  }

  /**
   * Keeps many entries at a time: each waits for the disk some times, and the disk serves many who
   * wait at once. One that fails stops the others.
   */
  private Map<AssetPath, Kept> keep(ZipFile zip, Map<AssetPath, ZipArchiveEntry> entries)
      throws IOException {
    var failure = new AtomicReference<@Nullable Exception>();
    var keeping = new LinkedHashMap<AssetPath, Future<Kept>>();
    var kept = new LinkedHashMap<AssetPath, Kept>();
    try (var workers = Executors.newFixedThreadPool(Math.min(AT_ONCE, entries.size()), THREADS)) {
      entries.forEach(
          (path, entry) ->
              keeping.put(path, workers.submit(() -> keep(zip, path, entry, failure))));
      for (var entry : keeping.entrySet()) {
        kept.put(entry.getKey(), entry.getValue().get());
      }
    } catch (ExecutionException e) {
      throw cause(failure, e);
    } catch (InterruptedException e) {
      failure.set(e);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Unpacking was interrupted");
    }
    return kept;
  }

  /** The first failure: those after it only say that there was one. */
  private static IOException cause(
      AtomicReference<@Nullable Exception> failure, ExecutionException e) {
    return switch (failure.get()) {
      case RuntimeException refusal -> throw refusal;
      case IOException fault -> fault;
      case null, default -> new IOException(e);
    };
  }

  private Kept keep(
      ZipFile zip,
      AssetPath path,
      ZipArchiveEntry entry,
      AtomicReference<@Nullable Exception> failure)
      throws IOException {
    if (failure.get() != null) {
      throw new InterruptedIOException("Another entry of the archive was refused");
    }
    try (var content =
        new BufferedInputStream(
            new InflatedEntry(stream(zip, entry), entry, limits), SNIFFED_BYTES)) {
      var mediaType = mediaTypes.of(path, content);
      return new Kept(blobs.put(content), mediaType);
    } catch (IOException | RuntimeException e) {
      failure.compareAndSet(null, e);
      throw e;
    }
  }

  /** Finding an entry moves the one position of the zip; reading it does not. */
  private static InputStream stream(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    synchronized (zip) {
      return zip.getInputStream(entry);
    }
  }
}
