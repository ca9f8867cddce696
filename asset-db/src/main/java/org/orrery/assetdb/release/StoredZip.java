package org.orrery.assetdb.release;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.orrery.assetdb.blob.Blob;

/**
 * Lays out a zip whose entries are stored as they are, so that its length and every byte's place
 * are known before any content is read. Formats: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local
 * header), 4.3.12 (central directory), 4.3.14 to 4.3.16 (ends), 4.5.3 (zip64).
 */
public final class StoredZip {

  /** A run of the zip's bytes. */
  sealed interface Segment {
    long size();

    /** Bytes that are known now. */
    record Literal(byte[] bytes) implements Segment {
      @Override
      public long size() {
        return bytes.length;
      }
    }

    /** The bytes of a blob. */
    record Content(Blob blob) implements Segment {
      @Override
      public long size() {
        return blob.size();
      }
    }
  }

  private static final int UTF_8_NAMES = 1 << 11;
  private static final long MOST_32 = 0xFFFFFFFFL;
  private static final int MOST_16 = 0xFFFF;
  private static final int VERSION = 20;
  private static final int VERSION_ZIP64 = 45;
  private static final int MADE_BY_UNIX = 3 << 8;

  private final List<Segment> segments = new ArrayList<>();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private final int time;
  private long offset;
  private long entries;

  /** A zip all of whose entries are of the moment, in UTC. */
  public StoredZip(Instant moment) {
    var utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    var date =
        Math.max(0, utc.getYear() - 1980) << 9 | utc.getMonthValue() << 5 | utc.getDayOfMonth();
    this.time = date << 16 | utc.getHour() << 11 | utc.getMinute() << 5 | utc.getSecond() / 2;
  }

  /** Adds a folder, named without a slash at its end. */
  public void folder(String name) {
    header(name + "/", 0, 0, 040755 << 16 | 0x10);
  }

  /** Adds a file of bytes that are known now. */
  public void file(String name, byte[] bytes) {
    var crc32 = new CRC32();
    crc32.update(bytes);
    header(name, bytes.length, crc32.getValue(), 0100644 << 16);
    add(new Segment.Literal(bytes));
  }

  /** Adds a file that has the bytes of a blob. */
  public void file(String name, Blob blob) {
    header(name, blob.size(), blob.crc32(), 0100644 << 16);
    add(new Segment.Content(blob));
  }

  /** All segments in order; nothing may be added afterwards. */
  List<Segment> finished() {
    var directorySize = directory.size();
    var directoryOffset = offset;
    add(new Segment.Literal(directory.toByteArray()));
    if (entries >= MOST_16 || directoryOffset >= MOST_32) {
      add(new Segment.Literal(endsOfZip64(directorySize, directoryOffset)));
    }
    var end = buffer(22);
    end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    var count = (short) Math.min(entries, MOST_16);
    end.putShort(count)
        .putShort(count)
        .putInt(directorySize)
        .putInt((int) Math.min(directoryOffset, MOST_32));
    end.putShort((short) 0);
    add(new Segment.Literal(end.array()));
    return List.copyOf(segments);
  }

  private byte[] endsOfZip64(int directorySize, long directoryOffset) {
    var end = buffer(56 + 20);
    end.putInt(0x06064b50).putLong(44).putShort((short) (MADE_BY_UNIX | VERSION_ZIP64));
    end.putShort((short) VERSION_ZIP64).putInt(0).putInt(0).putLong(entries).putLong(entries);
    end.putLong(directorySize).putLong(directoryOffset);
    end.putInt(0x07064b50).putInt(0).putLong(offset).putInt(1);
    return end.array();
  }

  private void header(String name, long size, long crc32, int attributes) {
    var utf8 = name.getBytes(StandardCharsets.UTF_8);
    var start = offset;
    var isLarge = size >= MOST_32;
    var local = buffer(30 + utf8.length + (isLarge ? 20 : 0));
    local.putInt(0x04034b50);
    common(local, isLarge, size, crc32, utf8.length, isLarge ? 20 : 0);
    local.put(utf8);
    if (isLarge) {
      local.putShort((short) 1).putShort((short) 16).putLong(size).putLong(size);
    }
    add(new Segment.Literal(local.array()));
    enter(utf8, size, crc32, attributes, start);
    entries++;
  }

  private void enter(byte[] utf8, long size, long crc32, int attributes, long start) {
    var isLarge = size >= MOST_32;
    var isFar = start >= MOST_32;
    var extra = (isLarge || isFar ? 4 : 0) + (isLarge ? 16 : 0) + (isFar ? 8 : 0);
    var central = buffer(46 + utf8.length + extra);
    central.putInt(0x02014b50).putShort((short) (MADE_BY_UNIX | VERSION_ZIP64));
    common(central, isLarge || isFar, size, crc32, utf8.length, extra);
    central.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(attributes);
    central.putInt((int) Math.min(start, MOST_32)).put(utf8);
    if (extra > 0) {
      central.putShort((short) 1).putShort((short) (extra - 4));
      if (isLarge) {
        central.putLong(size).putLong(size);
      }
      if (isFar) {
        central.putLong(start);
      }
    }
    directory.writeBytes(central.array());
  }

  private void common(
      ByteBuffer header, boolean isZip64, long size, long crc32, int nameLength, int extraLength) {
    header
        .putShort((short) (isZip64 ? VERSION_ZIP64 : VERSION))
        .putShort((short) UTF_8_NAMES)
        .putShort((short) 0);
    header
        .putInt(time)
        .putInt((int) crc32)
        .putInt((int) Math.min(size, MOST_32))
        .putInt((int) Math.min(size, MOST_32));
    header.putShort((short) nameLength).putShort((short) extraLength);
  }

  private void add(Segment segment) {
    segments.add(segment);
    offset += segment.size();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
