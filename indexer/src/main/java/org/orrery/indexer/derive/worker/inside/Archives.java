package org.orrery.indexer.derive.worker.inside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.CloseShieldInputStream;

/** The archives that everybody knows. */
final class Archives {

  private Archives() {}

  /** Shows what a zip holds; something else may stand before it in its file. */
  static void zip(FileChannel channel, Visitor visitor) throws IOException, Enough {
    // Local heads would be read for every entry before the first is shown, and tell nothing more.
    try (var zip =
        ZipFile.builder()
            .setSeekableByteChannel(new Unclosed(channel))
            .setIgnoreLocalFileHeader(true)
            .get()) {
      for (var entries = zip.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
        show(zip, entries.nextElement(), visitor);
      }
    }
  }

  private static void show(ZipFile zip, ZipArchiveEntry entry, Visitor visitor)
      throws IOException, Enough {
    if (entry.isDirectory() || entry.isUnixSymlink()) {
      return;
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      visitor.gap(Shortfall.ENCRYPTED, entry.getName());
    } else if (!zip.canReadEntryData(entry)) {
      visitor.gap(Shortfall.UNSUPPORTED, entry.getName());
    } else {
      visitor.file(entry.getName(), () -> opened(zip, entry));
    }
  }

  private static InputStream opened(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try {
      var stream = zip.getInputStream(entry);
      return stream == null ? InputStream.nullInputStream() : stream;
    } catch (UnsupportedZipFeatureException e) {
      throw new IOException(e);
    }
  }

  /** Shows what a tar holds. */
  static void tar(InputStream stream, Visitor visitor) throws IOException, Enough {
    var tar = new TarArchiveInputStream(stream);
    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (entry.isFile() && tar.canReadEntryData(entry)) {
        visitor.file(entry.getName(), () -> CloseShieldInputStream.wrap(tar));
      }
    }
  }
}
