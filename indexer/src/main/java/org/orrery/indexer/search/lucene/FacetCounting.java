package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import org.orrery.indexer.document.IndexFields;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.FacetCount;
import org.orrery.indexer.search.Query;

/**
 * Counts everything that a query's words match in one unscored pass: an asset that passes all
 * chosen facets counts everywhere; one that fails in a single facet counts in that facet only,
 * whose own choice is ignored.
 */
final class FacetCounting
    implements CollectorManager<FacetCounting.Counter, FacetCounting.Counted> {
  /** A facet shows this many values, and the chosen ones. */
  private static final int MOST_VALUES = 100;

  private final Query query;
  private final FacetChoice choice;

  FacetCounting(Query query) {
    this.query = query;
    this.choice = new FacetChoice(query);
  }

  /**
   * What was counted.
   *
   * @param total how many pass all facets
   * @param unnarrowed how many there are without the facets' choices
   */
  record Counted(long total, long unnarrowed, Map<Facet, List<FacetCount>> facets) {}

  @Override
  public Counter newCollector() {
    return new Counter(choice);
  }

  @Override
  public Counted reduce(Collection<Counter> counters) {
    long total = 0;
    long unnarrowed = 0;
    Map<Facet, Map<String, Long>> sums = new EnumMap<>(Facet.class);
    for (Counter counter : counters) {
      counter.finishLeaf();
      total += counter.total;
      unnarrowed += counter.unnarrowed;
      counter.sums.forEach(
          (facet, values) ->
              values.forEach(
                  (value, count) ->
                      sums.computeIfAbsent(facet, key -> new HashMap<>())
                          .merge(value, count, Long::sum)));
    }
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : query.facets()) {
      facets.put(facet, list(facet, sums.getOrDefault(facet, new HashMap<>())));
    }
    return new Counted(total, unnarrowed, facets);
  }

  private List<FacetCount> list(Facet facet, Map<String, Long> sums) {
    Set<String> chosen = query.chosen(facet);
    List<FacetCount> counts = new ArrayList<>();
    sums.forEach(
        (value, count) -> {
          boolean selected = choice.narrows(facet) && choice.holds(facet, value);
          counts.add(new FacetCount(value, count, selected));
        });
    for (String value : chosen) {
      if (counts.stream().noneMatch(count -> count.value().equalsIgnoreCase(value))) {
        counts.add(new FacetCount(value, 0, true));
      }
    }
    counts.sort(order(facet));
    List<FacetCount> shown = new ArrayList<>();
    for (FacetCount count : counts) {
      if (shown.size() < MOST_VALUES || chosen.contains(count.value())) {
        shown.add(count);
      }
    }
    return List.copyOf(shown);
  }

  private static Comparator<FacetCount> order(Facet facet) {
    if (facet == Facet.YEAR) {
      return Comparator.comparingInt((FacetCount count) -> yearOf(count.value()))
          .reversed()
          .thenComparing(FacetCount::value);
    }
    return Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
  }

  private static int yearOf(String value) {
    return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : Integer.MIN_VALUE;
  }

  /** Counts ordinals segment by segment, and adds them up by value when a segment is done. */
  static final class Counter extends SimpleCollector {
    private final Map<Facet, Map<String, Long>> sums = new EnumMap<>(Facet.class);
    private final FacetChoice choice;
    private final int narrowing;
    private LeafFacets leaf = LeafFacets.NONE;
    private @Nullable SortedSetDocValues docValues;
    private boolean[] holds = new boolean[0];
    private int[] counts = new int[0];
    private int[] ordinals = new int[16];
    private long total;
    private long unnarrowed;

    private Counter(FacetChoice choice) {
      this.choice = choice;
      this.narrowing = choice.mask();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      finishLeaf();
      leaf = LeafFacets.of(context.reader());
      docValues = context.reader().getSortedSetDocValues(IndexFields.FACETS);
      counts = new int[leaf.size()];
      holds = new boolean[counts.length];
      for (int ordinal = 0; narrowing != 0 && ordinal < counts.length; ordinal++) {
        holds[ordinal] = choice.holds(leaf.facet(ordinal), leaf.value(ordinal));
      }
    }

    @Override
    public void collect(int document) throws IOException {
      SortedSetDocValues values = docValues;
      if (values == null || !values.advanceExact(document)) {
        return;
      }
      unnarrowed++;
      int size = values.docValueCount();
      if (narrowing == 0) {
        total++;
        for (int index = 0; index < size; index++) {
          counts[(int) values.nextOrd()]++;
        }
      } else {
        collectNarrowed(values, size);
      }
    }

    private void collectNarrowed(SortedSetDocValues values, int size) throws IOException {
      if (ordinals.length < size) {
        ordinals = new int[size * 2];
      }
      int passed = 0;
      for (int index = 0; index < size; index++) {
        int ordinal = (int) values.nextOrd();
        ordinals[index] = ordinal;
        passed |= holds[ordinal] ? 1 << leaf.number(ordinal) : 0;
      }
      int failed = narrowing & ~passed;
      if (failed == 0) {
        total++;
      }
      if (Integer.bitCount(failed) <= 1) {
        for (int index = 0; index < size; index++) {
          if (failed == 0 || failed == 1 << leaf.number(ordinals[index])) {
            counts[ordinals[index]]++;
          }
        }
      }
    }

    private void finishLeaf() {
      for (int ordinal = 0; ordinal < counts.length; ordinal++) {
        if (counts[ordinal] > 0) {
          sums.computeIfAbsent(leaf.facet(ordinal), facet -> new HashMap<>())
              .merge(leaf.value(ordinal), (long) counts[ordinal], Long::sum);
        }
      }
      counts = new int[0];
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
