package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.orrery.indexer.document.Measure;
import org.orrery.indexer.document.Permit;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.MeasureRange;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.search.YearRange;
import org.orrery.indexer.search.lucene.FacetCounting.Counted;
import org.orrery.indexer.search.lucene.Understood.Rigour;

/**
 * Counts of the newest state of the index: the start page and the second page of a search ask for
 * the same again. Emptied when another state is asked about.
 */
final class CountCache {
  private static final int MOST = 256;

  private final Map<Key, Counted> counts =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Counted> eldest) {
          return size() > MOST;
        }
      };
  private WeakReference<IndexReader> state = new WeakReference<>(null);

  /** All that counts hang on. */
  private record Key(
      String text,
      Map<Facet, Set<String>> filters,
      YearRange years,
      Map<Measure, MeasureRange> measures,
      Set<String> contributors,
      Set<Permit> permits,
      Set<Facet> facets,
      Rigour rigour) {}

  /** Counts anew. */
  interface Counting {
    Counted run() throws IOException;
  }

  Counted get(IndexSearcher searcher, Query query, Rigour rigour, Counting counting)
      throws IOException {
    Key key =
        new Key(
            query.text(),
            query.filters(),
            query.years(),
            query.measures(),
            query.contributors(),
            query.permits(),
            query.facets(),
            rigour);
    synchronized (counts) {
      if (!state.refersTo(searcher.getIndexReader())) {
        state = new WeakReference<>(searcher.getIndexReader());
        counts.clear();
      }
      Counted known = counts.get(key);
      if (known != null) {
        return known;
      }
    }
    Counted counted = counting.run();
    synchronized (counts) {
      if (state.refersTo(searcher.getIndexReader())) {
        counts.put(key, counted);
      }
    }
    return counted;
  }
}
