package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.orrery.indexer.document.IndexFields;
import org.orrery.indexer.search.Hit;

/** Walks through every asset of one state of the index. */
final class AllAssets {
  private static final TermQuery ASSETS =
      new TermQuery(new Term(IndexFields.FILTER, AssetBlock.ASSET));

  private AllAssets() {}

  static long count(IndexSearcher searcher) throws IOException {
    return searcher.count(ASSETS);
  }

  /** Gives each id once; answers how many. */
  static int ids(IndexSearcher searcher, Consumer<String> visitor) throws IOException {
    return each(
        searcher,
        (leaf, document) -> {
          SortedDocValues ids = leaf.reader().getSortedDocValues(IndexFields.ID);
          if (ids != null && ids.advanceExact(document)) {
            visitor.accept(ids.lookupOrd(ids.ordValue()).utf8ToString());
          }
        });
  }

  /** Gives each hit once; answers how many. */
  static int hits(IndexSearcher searcher, Consumer<Hit> visitor) throws IOException {
    Highlighting plain = new Highlighting(searcher, Set.of());
    return each(searcher, (leaf, document) -> visitor.accept(plain.hit(leaf.docBase + document)));
  }

  private interface Visit {
    void at(LeafReaderContext leaf, int document) throws IOException;
  }

  private static int each(IndexSearcher searcher, Visit visit) throws IOException {
    Walker walker = new Walker(visit);
    searcher.search(ASSETS, walker);
    return walker.visited;
  }

  private static final class Walker extends SimpleCollector {
    private final Visit visit;
    private @Nullable LeafReaderContext leaf;
    private int visited;

    Walker(Visit visit) {
      this.visit = visit;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      leaf = context;
    }

    @Override
    public void collect(int document) throws IOException {
      visited++;
      visit.at(Objects.requireNonNull(leaf), document);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
