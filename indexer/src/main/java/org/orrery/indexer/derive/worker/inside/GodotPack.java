package org.orrery.indexer.derive.worker.inside;

import java.io.IOException;
import java.util.OptionalLong;

/**
 * A package of the Godot engine, as its {@code core/io/file_access_pack.cpp} reads it: a head, then
 * or elsewhere a table of files. A program may carry one at its end, and its length and the magic
 * behind it.
 */
final class GodotPack {

  private static final long MAGIC = 0x43504447L;
  private static final int NEWEST_FORMAT = 4;
  private static final int RESERVED = 16 * Integer.BYTES;
  private static final int DIGEST = 16;
  private static final int LONGEST_PATH = 64 * 1024;

  /** Flags of a package. */
  private static final int TABLE_IS_ENCRYPTED = 1;

  private static final int BASE_IS_RELATIVE = 2;
  private static final int FILES_ARE_ELSEWHERE = 4;

  /** Flags of a file in it. */
  private static final int IS_ENCRYPTED = 1;

  private static final int IS_REMOVAL = 2;
  private static final int IS_DIFFERENCE = 4;

  /** What its head says. */
  private record Head(int format, int flags, long base, long table) {}

  private final Numbers file;
  private final InsideLimits limits;

  GodotPack(Numbers file, InsideLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /** Where the package at the end of a program begins. */
  OptionalLong behindProgram() throws IOException, Enough {
    var end = file.size();
    if (end < 12 || file.at(end - 4).four() != MAGIC) {
      return OptionalLong.empty();
    }
    var start = end - 12 - file.at(end - 12).eight();
    return start >= 0 && file.at(start).four() == MAGIC
        ? OptionalLong.of(start)
        : OptionalLong.empty();
  }

  /** Shows what the package holds that begins at the place. */
  void show(long start, Visitor visitor) throws IOException, Enough {
    var head = head(start);
    if ((head.flags() & TABLE_IS_ENCRYPTED) != 0) {
      throw new Enough(Shortfall.ENCRYPTED);
    }
    if ((head.flags() & FILES_ARE_ELSEWHERE) != 0) {
      visitor.gap(Shortfall.OTHER_FILES, "");
      return;
    }
    var count = file.at(head.table()).four();
    var place = file.position();
    for (var number = 0L; number < count; number++) {
      if (place - head.table() > limits.table()) {
        throw new Enough(Shortfall.TOO_MANY_FILES);
      }
      file.at(place);
      place = showNext(head, visitor);
    }
  }

  private Head head(long start) throws IOException, Enough {
    if (file.at(start).four() != MAGIC) {
      throw new Enough(Shortfall.MALFORMED);
    }
    var format = (int) file.four();
    if (format < 1 || format > NEWEST_FORMAT) {
      throw new Enough(Shortfall.UNSUPPORTED);
    }
    // The version of the engine: three numbers.
    file.skip(3L * Integer.BYTES);
    if (format == 1) {
      return new Head(format, 0, 0, file.position() + RESERVED);
    }
    var flags = (int) file.four();
    var base = file.eight();
    if (format >= 3 || (flags & BASE_IS_RELATIVE) != 0) {
      base += start;
    }
    var table = format >= 3 ? start + file.eight() : file.position() + RESERVED;
    return new Head(format, flags, base, table);
  }

  /** Shows the file whose row begins here; where the next row begins. */
  private long showNext(Head head, Visitor visitor) throws IOException, Enough {
    var length = file.four();
    if (length > LONGEST_PATH) {
      throw new Enough(Shortfall.MALFORMED);
    }
    var path = file.text((int) length);
    var offset = head.base() + file.eight();
    var size = file.eight();
    file.skip(DIGEST);
    var flags = head.format() == 1 ? 0 : (int) file.four();
    var next = file.position();
    if ((flags & IS_REMOVAL) != 0) {
      return next;
    }
    if ((flags & IS_ENCRYPTED) != 0) {
      visitor.gap(Shortfall.ENCRYPTED, path);
    } else if ((flags & IS_DIFFERENCE) != 0) {
      visitor.gap(Shortfall.OTHER_FILES, path);
    } else if (!file.holds(offset, size)) {
      visitor.gap(Shortfall.MALFORMED, path);
    } else {
      visitor.file(path, () -> file.stream(offset, size));
    }
    return next;
  }
}
