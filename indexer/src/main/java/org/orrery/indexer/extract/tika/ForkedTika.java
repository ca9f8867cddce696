package org.orrery.indexer.extract.tika;

import org.orrery.indexer.extract.Extraction;
import org.orrery.indexer.extract.Source;
import org.orrery.indexer.extract.TextExtractor;
import org.orrery.indexer.worker.WorkerPool;
import org.orrery.indexer.worker.process.Request;

/** Has workers read files. */
final class ForkedTika implements TextExtractor {
  private final WorkerPool pool;

  ForkedTika(WorkerPool pool) {
    this.pool = pool;
  }

  @Override
  public Extraction extract(Source source) throws InterruptedException {
    return pool.ask(Request.TEXT, source, new Transcript(pool.limits()));
  }

  @Override
  public void close() {
    pool.close();
  }
}
