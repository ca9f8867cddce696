package org.orrery.assetdb.draft;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The names of a zip's entries as their makers meant them. PKWARE APPNOTE, appendix D: a name is
 * UTF-8 where its entry says so. Where it does not say so it should be CP437, but Chinese Windows
 * writes GBK, and some tools write UTF-8 without saying so.
 */
final class EntryNames {

  /** With this every name can be opened, and read again from its bytes. */
  static final Charset UNSAID = StandardCharsets.ISO_8859_1;

  private static final Charset GBK = Charset.forName("GB18030");
  private static final Charset DOS = Charset.forName("IBM437");

  private EntryNames() {}

  static String of(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesUTF8ForNames()
        || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
      return entry.getName();
    }
    var name = decoded(entry.getRawName());
    return entry.getPlatform() == ZipArchiveEntry.PLATFORM_FAT && !name.contains("/")
        ? name.replace('\\', '/')
        : name;
  }

  static String decoded(byte[] raw) {
    for (var charset : new Charset[] {StandardCharsets.UTF_8, GBK}) {
      try {
        // A new decoder reports what is malformed.
        return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
      } catch (CharacterCodingException e) {
        // The next one may know it; the last knows everything.
      }
    }
    return new String(raw, DOS);
  }
}
