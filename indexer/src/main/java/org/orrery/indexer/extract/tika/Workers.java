package org.orrery.indexer.extract.tika;

import org.orrery.indexer.extract.TextExtractor;
import org.orrery.indexer.worker.WorkerPool;

/** Where the server gets its extractor. */
public final class Workers {
  private Workers() {}

  /** An extractor that reads files in these processes, and closes them when it is closed. */
  public static TextExtractor extractor(WorkerPool pool) {
    return new ForkedTika(pool);
  }
}
