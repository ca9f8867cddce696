package org.orrery.assetdb.draft;

import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.home.Home;

/**
 * Takes the entries out of a zip, each straight into the blob store: no entry ever names a path of
 * our disk. The whole directory of the zip is judged before the first entry is read.
 */
@Singleton
final class Unpacking {

  private static final int SNIFFED_BYTES = 64 * 1024;
  private static final long RATIO_MATTERS_FROM_BYTES = 1024 * 1024;

  private final BlobStore blobs;
  private final MediaTypes mediaTypes;
  private final DepositLimits limits;
  private final Path folder;

  Unpacking(BlobStore blobs, MediaTypes mediaTypes, DepositLimits limits, Home home)
      throws IOException {
    this.blobs = blobs;
    this.mediaTypes = mediaTypes;
    this.limits = limits;
    this.folder = Files.createDirectories(home.folder().resolve("unpacking"));
    try (var rubbish = Files.list(folder)) {
      for (var file : rubbish.toList()) {
        Files.delete(file);
      }
    }
  }

  Map<AssetPath, Depositing.Kept> unpack(InputStream content, Optional<AssetPath> under)
      throws IOException {
    var file = Files.createTempFile(folder, "archive", ".zip");
    try {
      try (var out = Files.newOutputStream(file)) {
        content.transferTo(out);
      }
      try (var zip = ZipFile.builder().setPath(file).get()) {
        return keep(zip, judged(zip, under));
      }
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw Depositing.fault("", "It is no zip archive that can be read, or it is damaged.");
    } finally {
      Files.delete(file);
    }
  }

  private Map<AssetPath, ZipArchiveEntry> judged(ZipFile zip, Optional<AssetPath> under) {
    var entries = new LinkedHashMap<AssetPath, ZipArchiveEntry>();
    long bytes = 0;
    for (var entry : Collections.list(zip.getEntries())) {
      if (entry.isDirectory()) {
        continue;
      }
      var path = path(under, entry);
      judge(zip, entry);
      bytes += Math.max(0, entry.getSize());
      if (entries.put(path, entry) != null) {
        throw Depositing.fault(entry.getName(), "the archive has two entries of this name.");
      }
      if (entries.size() > limits.archiveEntries()) {
        throw new Refusal.TooLarge(
            "An archive has at most " + limits.archiveEntries() + " entries here.");
      }
      if (bytes > limits.archiveBytes()) {
        throw tooManyBytes();
      }
    }
    if (entries.isEmpty()) {
      throw Depositing.fault("", "It holds no files.");
    }
    return entries;
  }

  private static AssetPath path(Optional<AssetPath> under, ZipArchiveEntry entry) {
    var name = entry.getName();
    try {
      var path = AssetPath.parse(name);
      return under.isPresent() ? AssetPath.parse(under.get() + "/" + path) : path;
    } catch (Refusal.Invalid e) {
      throw Depositing.fault(name, e.violations().getFirst().detail());
    }
  }

  private void judge(ZipFile zip, ZipArchiveEntry entry) {
    if (entry.isUnixSymlink()) {
      throw Depositing.fault(entry.getName(), "symbolic links are not taken.");
    }
    if (!zip.canReadEntryData(entry)) {
      throw Depositing.fault(
          entry.getName(), "it is encrypted, or packed in a way that is not understood.");
    }
    if (exceedsRatio(entry.getSize(), entry.getCompressedSize())) {
      throw bomb(entry);
    }
  }

  private boolean exceedsRatio(long size, long compressed) {
    return size > RATIO_MATTERS_FROM_BYTES
        && size / Math.max(1, compressed) > limits.archiveRatio();
  }

  private Refusal.TooLarge bomb(ZipArchiveEntry entry) {
    return new Refusal.TooLarge(
        "“"
            + entry.getName()
            + "” would have more than "
            + limits.archiveRatio()
            + " bytes for each of its packed bytes, as only made-up files have. Nothing was kept.");
  }

  private Refusal.TooLarge tooManyBytes() {
    return new Refusal.TooLarge(
        "The files in the archive have more than "
            + limits.archiveBytes()
            + " bytes together. Nothing was kept.");
  }

  private Map<AssetPath, Depositing.Kept> keep(ZipFile zip, Map<AssetPath, ZipArchiveEntry> entries)
      throws IOException {
    var kept = new LinkedHashMap<AssetPath, Depositing.Kept>();
    long bytes = 0;
    for (var found : entries.entrySet()) {
      try (var content =
          new BufferedInputStream(
              new Inflated(zip.getInputStream(found.getValue()), found.getValue()),
              SNIFFED_BYTES)) {
        var mediaType = mediaTypes.of(found.getKey(), content);
        var blob = blobs.put(content);
        kept.put(found.getKey(), new Depositing.Kept(blob, mediaType));
        bytes += blob.size();
        if (bytes > limits.archiveBytes()) {
          throw tooManyBytes();
        }
      }
    }
    return kept;
  }

  /**
   * An entry's bytes, refused when there are more than the directory said or than its packed bytes
   * can honestly hold.
   */
  private final class Inflated extends FilterInputStream {

    private final ZipArchiveEntry entry;
    private long count;

    Inflated(InputStream content, ZipArchiveEntry entry) {
      super(content);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      var read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      if (exceedsRatio(count, entry.getCompressedSize()) || count > limits.fileBytes()) {
        throw bomb(entry);
      }
      if (read < 0 && count != entry.getSize() || count > entry.getSize()) {
        throw Depositing.fault(
            entry.getName(), "it does not have the number of bytes that the archive says.");
      }
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
