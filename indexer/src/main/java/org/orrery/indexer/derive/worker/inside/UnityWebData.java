package org.orrery.indexer.derive.worker.inside;

import java.io.IOException;

/**
 * The files that a web build of Unity loads at its start: {@code UnityWebData1.0} and a zero, where
 * the table ends, then for each file its place, its size and its path.
 */
final class UnityWebData {

  private static final int MAGIC = 16;
  private static final int LONGEST_PATH = 64 * 1024;

  private UnityWebData() {}

  /** Shows what it holds. */
  static void show(Numbers file, InsideLimits limits, Visitor visitor) throws IOException, Enough {
    var end = file.at(MAGIC).four();
    if (end > Math.min(limits.table(), file.size())) {
      throw new Enough(Shortfall.MALFORMED);
    }
    var place = file.position();
    while (place < end) {
      var offset = file.at(place).four();
      var size = file.four();
      var length = file.four();
      if (length > LONGEST_PATH) {
        throw new Enough(Shortfall.MALFORMED);
      }
      var path = file.text((int) length);
      place = file.position();
      if (file.holds(offset, size)) {
        visitor.file(path, () -> file.stream(offset, size));
      } else {
        visitor.gap(Shortfall.MALFORMED, path);
      }
    }
  }
}
