package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Lets a fault of the disk through where no checked exception may pass. */
final class Faults {
  private Faults() {}

  /** Reads or writes. */
  interface Work<T> {
    T run() throws IOException;
  }

  static <T> T unchecked(Work<T> work) {
    try {
      return work.run();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
