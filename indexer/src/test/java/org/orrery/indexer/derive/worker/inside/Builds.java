package org.orrery.indexer.derive.worker.inside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes files that hold files, by hand where no library does. */
final class Builds {

  private Builds() {}

  /** Files by path: path, text, path, text … */
  static SequencedMap<String, byte[]> files(String... pathsAndTexts) {
    var files = new LinkedHashMap<String, byte[]>();
    for (var place = 0; place < pathsAndTexts.length; place += 2) {
      files.put(pathsAndTexts[place], utf8(pathsAndTexts[place + 1]));
    }
    return files;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> files) {
    return written(
        bytes -> {
          try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
              zip.putNextEntry(new ZipEntry(file.getKey()));
              zip.write(file.getValue());
            }
          }
        });
  }

  static byte[] tar(Map<String, byte[]> files) {
    return written(
        bytes -> {
          try (var tar = new TarArchiveOutputStream(bytes)) {
            for (var file : files.entrySet()) {
              var entry = new TarArchiveEntry(file.getKey());
              entry.setSize(file.getValue().length);
              tar.putArchiveEntry(entry);
              tar.write(file.getValue());
              tar.closeArchiveEntry();
            }
          }
        });
  }

  static byte[] gzip(byte[] content) {
    return written(
        bytes -> {
          try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
          }
        });
  }

  /** A package of Godot. */
  static byte[] pck(int format, int flags, int fileFlags, Map<String, byte[]> files) {
    var table = little(1 << 16).putInt(files.size());
    var content = new ByteArrayOutputStream();
    var head = format == 1 ? 20 + 64 : format == 2 ? 32 + 64 : 40 + 64;
    var tableSize = 4;
    for (var path : files.keySet()) {
      tableSize += 4 + padded(path).length + 8 + 8 + 16 + (format == 1 ? 0 : 4);
    }
    var base = head + tableSize;
    for (var file : files.entrySet()) {
      var path = padded(file.getKey());
      table.putInt(path.length).put(path);
      table.putLong(content.size() + (format == 1 ? base : 0));
      table.putLong(file.getValue().length).put(new byte[16]);
      if (format > 1) {
        table.putInt(fileFlags);
      }
      content.writeBytes(file.getValue());
    }
    var pack = little(base + content.size());
    pack.put(utf8("GDPC")).putInt(format).putInt(4).putInt(3).putInt(0);
    if (format > 1) {
      pack.putInt(flags).putLong(base);
    }
    if (format > 2) {
      pack.putLong(head);
    }
    pack.position(head);
    return pack.put(table.flip()).put(content.toByteArray()).array();
  }

  private static byte[] padded(String path) {
    var bytes = utf8("res://" + path);
    return Arrays.copyOf(bytes, (bytes.length + 3) / 4 * 4);
  }

  /** A program with a package at its end. */
  static byte[] program(byte[] pack) {
    var code = utf8("MZ" + "code ".repeat(500));
    return little(code.length + pack.length + 12)
        .put(code)
        .put(pack)
        .putLong(pack.length)
        .put(utf8("GDPC"))
        .array();
  }

  static byte[] unityWebData(Map<String, byte[]> files) {
    var head = 20;
    for (var path : files.keySet()) {
      head += 12 + utf8(path).length;
    }
    var size = head + files.values().stream().mapToInt(bytes -> bytes.length).sum();
    var data = little(size).put(utf8("UnityWebData1.0\0")).putInt(head);
    var at = head;
    for (var file : files.entrySet()) {
      var path = utf8(file.getKey());
      data.putInt(at).putInt(file.getValue().length).putInt(path.length).put(path);
      at += file.getValue().length;
    }
    files.values().forEach(data::put);
    return data.array();
  }

  static byte[] asar(String tree, byte[] content) {
    var json = utf8(tree);
    var padded = (json.length + 3) / 4 * 4;
    return little(16 + padded + content.length)
        .putInt(4)
        .putInt(8 + padded)
        .putInt(4 + padded)
        .putInt(json.length)
        .put(Arrays.copyOf(json, padded))
        .put(content)
        .array();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private interface Writing {
    void to(ByteArrayOutputStream bytes) throws IOException;
  }

  private static byte[] written(Writing writing) {
    var bytes = new ByteArrayOutputStream();
    try {
      writing.to(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
