package org.orrery.indexer.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of hits.
 *
 * @param total how many assets match, exactly, near misses included where they are shown
 * @param didYouMean the query's text with the words that occur nowhere replaced by near ones
 * @param facets the counted facets; a facet's counts ignore its own choice, chosen values are there
 *     even with a count of 0, the most frequent first (years: the newest first)
 * @param next the cursor of the page after, absent on the last
 */
public record Results(
    long total,
    long tookMillis,
    Optional<String> didYouMean,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    Optional<String> next) {
  public Results {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /** The counts of a facet, empty when it was not asked for. */
  public List<FacetCount> counts(Facet facet) {
    return facets.getOrDefault(facet, List.of());
  }
}
