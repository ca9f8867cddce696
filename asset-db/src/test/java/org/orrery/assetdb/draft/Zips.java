package org.orrery.assetdb.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips that somebody might send. */
final class Zips {

  private Zips() {}

  /** A zip of names and texts by turns. */
  static byte[] of(String... namesAndTexts) {
    return of(StandardCharsets.UTF_8, namesAndTexts);
  }

  /** The same with names in a character set that, but for UTF-8, the zip does not tell. */
  static byte[] of(Charset names, String... namesAndTexts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, names)) {
      for (var i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same with every occurrence of some bytes replaced by as many others. */
  static byte[] replaced(byte[] zip, byte[] what, byte[] by) {
    var copy = zip.clone();
    for (var at = 0; at + what.length <= copy.length; at++) {
      if (java.util.Arrays.equals(copy, at, at + what.length, what, 0, what.length)) {
        System.arraycopy(by, 0, copy, at, by.length);
      }
    }
    return copy;
  }

  /** The same with a number of the first entry of the central directory replaced. */
  static byte[] withDirectoryNumber(byte[] zip, int offset, int bytes, long value) {
    var copy = zip.clone();
    for (var at = 0; at < copy.length - 4; at++) {
      if (copy[at] == 'P' && copy[at + 1] == 'K' && copy[at + 2] == 1 && copy[at + 3] == 2) {
        for (var i = 0; i < bytes; i++) {
          copy[at + offset + i] = (byte) (value >> 8 * i);
        }
        return copy;
      }
    }
    throw new IllegalArgumentException("No central directory");
  }
}
