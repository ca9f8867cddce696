package org.orrery.assetdb.draft;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.orrery.assetdb.Refusal;

/**
 * An entry's bytes, refused when there are more than the directory said or than its packed bytes
 * can honestly hold, or when they do not fit its checksum.
 */
final class InflatedEntry extends FilterInputStream {

  private static final long RATIO_MATTERS_FROM_BYTES = 1024 * 1024;

  private final ZipArchiveEntry entry;
  private final DepositLimits limits;
  private final CRC32 crc32 = new CRC32();
  private long count;

  InflatedEntry(InputStream content, ZipArchiveEntry entry, DepositLimits limits) {
    super(content);
    this.entry = entry;
    this.limits = limits;
  }

  /**
   * Lets an entry pass that has, or says that it has, so many bytes.
   *
   * @throws Refusal.TooLarge where its packed bytes cannot honestly hold them
   */
  static void demandRatio(ZipArchiveEntry entry, long size, DepositLimits limits) {
    if (size > RATIO_MATTERS_FROM_BYTES
        && size / Math.max(1, entry.getCompressedSize()) > limits.archiveRatio()) {
      throw bomb(entry, limits);
    }
  }

  private static Refusal.TooLarge bomb(ZipArchiveEntry entry, DepositLimits limits) {
    return new Refusal.TooLarge(
        "“"
            + entry.getName()
            + "” would have more than "
            + limits.archiveRatio()
            + " bytes for each of its packed bytes, as only made-up files have. Nothing was kept.");
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
    demandRatio(entry, count, limits);
    if (count > limits.fileBytes()) {
      throw bomb(entry, limits);
    }
    crc32.update(bytes, offset, Math.max(0, read));
    if (read < 0 && crc32.getValue() != entry.getCrc()) {
      throw ArchiveFault.of(entry.getName(), "its bytes do not fit its checksum.");
    }
    if (read < 0 && count != entry.getSize() || count > entry.getSize()) {
      throw ArchiveFault.of(
          entry.getName(), "it does not have the number of bytes that the archive says.");
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
