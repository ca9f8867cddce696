package org.orrery.indexer.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.jspecify.annotations.Nullable;

/**
 * States of the index that somebody may still turn a page in. Relevance hangs on the whole
 * collection, so pages fit together only in one state; few are kept, and not for long, because each
 * holds its files on disk.
 */
final class Snapshots implements Closeable {
  private static final double SECONDS_KEPT = 120;
  private static final int MOST_KEPT = 8;

  private final SearcherLifetimeManager states = new SearcherLifetimeManager();

  long keep(IndexSearcher searcher) throws IOException {
    long token = states.record(searcher);
    int[] kept = {0};
    states.prune((age, state) -> ++kept[0] > MOST_KEPT || age > SECONDS_KEPT);
    return token;
  }

  @Nullable IndexSearcher acquire(long token) {
    return states.acquire(token);
  }

  void release(IndexSearcher searcher) throws IOException {
    states.release(searcher);
  }

  @Override
  public void close() throws IOException {
    states.close();
  }
}
