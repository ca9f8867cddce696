package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.Hit;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.search.Results;
import org.orrery.indexer.search.YearRange;
import org.orrery.indexer.search.lucene.FacetCounting.Counted;
import org.orrery.indexer.search.lucene.Understood.Rigour;

/**
 * One search in one state of the index, in two passes: an unscored one that counts, and one that
 * ranks and may skip whatever cannot reach the page.
 */
final class Searching {
  /** With fewer assets that have all of several words, those with most of them follow. */
  private static final int LITTLE = 3;

  private static final int SEVERAL_WORDS = 3;

  private final IndexSearcher searcher;
  private final Query query;
  private final Understood understood;
  private final Sorting sorting;
  private final Optional<Cursor> cursor;

  private final CountCache counts;

  Searching(IndexSearcher searcher, Query query, Optional<Cursor> cursor, CountCache counts)
      throws IOException {
    this.counts = counts;
    this.searcher = searcher;
    this.query = query;
    this.cursor = cursor;
    this.understood = WordQueries.understand(query.text(), searcher.getIndexReader());
    this.sorting = Sorting.of(query, understood);
  }

  /** Gives the snapshot's token, asked for only when there is a next page that needs one. */
  interface Snapshots {
    long keep(IndexSearcher searcher) throws IOException;
  }

  Results run(Snapshots snapshots) throws IOException {
    long start = System.nanoTime();
    List<Rigour> rigours = cursor.map(Cursor::rigour).map(List::of).orElse(understood.rigours());
    Rigour rigour = rigours.getFirst();
    Counted counted = count(rigour);
    for (int index = 1; index < rigours.size() && isLittle(counted); index++) {
      rigour = rigours.get(index);
      counted = count(rigour);
    }
    TopFieldDocs top = top(rigour);
    boolean more = top.scoreDocs.length > query.limit();
    List<ScoreDoc> page =
        Arrays.asList(top.scoreDocs).subList(0, Math.min(query.limit(), top.scoreDocs.length));
    List<Hit> hits = new ArrayList<>();
    Highlighting highlighting = new Highlighting(searcher, understood.marked());
    for (ScoreDoc found : page) {
      hits.add(highlighting.hit(found.doc));
    }
    Optional<String> next = Optional.empty();
    if (more) {
      long snapshot = sorting.needsSnapshot() ? snapshots.keep(searcher) : 0;
      Object value = ((FieldDoc) page.getLast()).fields[0];
      Cursor end = new Cursor(rigour, snapshot, value, hits.getLast().id());
      next = Optional.of(end.encode(query));
    }
    long took = (System.nanoTime() - start) / 1_000_000;
    return new Results(
        counted.total(), took, understood.didYouMean(), hits, counted.facets(), next);
  }

  /** Decided without the chosen facets, so that choosing a value finds what it counted. */
  private boolean isLittle(Counted counted) {
    return counted.unnarrowed() == 0
        || (understood.required() >= SEVERAL_WORDS && counted.unnarrowed() < LITTLE);
  }

  private Counted count(Rigour rigour) throws IOException {
    return counts.get(searcher, query, rigour, () -> countAnew(rigour));
  }

  private Counted countAnew(Rigour rigour) throws IOException {
    if (query.facets().isEmpty() && (cursor.isPresent() || understood.rigours().size() == 1)) {
      long total = searcher.count(narrowed(rigour));
      return new Counted(total, total, Map.of());
    }
    return searcher.search(matching(rigour).build(), new FacetCounting(query));
  }

  private TopFieldDocs top(Rigour rigour) throws IOException {
    int wanted = query.limit() + 1;
    FieldDoc after = cursor.map(sorting::after).orElse(null);
    return searcher.search(
        narrowed(rigour), new TopFieldCollectorManager(sorting.sort(), wanted, after, wanted));
  }

  /** Everything but the facets' choices. */
  private BooleanQuery.Builder matching(Rigour rigour) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    builder.add(understood.query(rigour), Occur.MUST);
    query
        .permits()
        .forEach(
            permit -> builder.add(FieldQueries.filter("permit=" + permit.word()), Occur.FILTER));
    query
        .measures()
        .forEach(
            (measure, range) -> builder.add(FieldQueries.measure(measure, range), Occur.FILTER));
    anyOf(builder, query.contributors().stream().map(AssetBlock::contributorFilter).toList());
    return builder;
  }

  private org.apache.lucene.search.Query narrowed(Rigour rigour) {
    BooleanQuery.Builder builder = matching(rigour);
    for (Map.Entry<Facet, Set<String>> filter : query.filters().entrySet()) {
      anyOf(
          builder,
          filter.getValue().stream()
              .map(value -> AssetBlock.facetFilter(filter.getKey(), value))
              .toList());
    }
    if (!query.years().equals(YearRange.ALL)) {
      builder.add(FieldQueries.years(query.years()), Occur.FILTER);
    }
    return builder.build();
  }

  private static void anyOf(BooleanQuery.Builder builder, List<String> filters) {
    if (!filters.isEmpty()) {
      builder.add(
          WordQueries.each(Occur.SHOULD, filters.stream().map(FieldQueries::filter).toList()),
          Occur.FILTER);
    }
  }
}
