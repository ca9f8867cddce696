package org.orrery.indexer.search.lucene;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.search.YearRange;

/** Which facet values a query chose; cases do not differ. */
final class FacetChoice {
  private final Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
  private final YearRange years;

  FacetChoice(Query query) {
    for (Map.Entry<Facet, Set<String>> filter : query.filters().entrySet()) {
      Set<String> values = new HashSet<>();
      filter.getValue().forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
      chosen.put(filter.getKey(), values);
    }
    years = query.years();
  }

  /** Whether the facet narrows. */
  boolean narrows(Facet facet) {
    return chosen.containsKey(facet) || (facet == Facet.YEAR && !years.equals(YearRange.ALL));
  }

  /** Whether an asset with this value passes the facet. */
  boolean holds(Facet facet, String value) {
    Set<String> values = chosen.get(facet);
    boolean listed = values == null || values.contains(value.toLowerCase(Locale.ROOT));
    return listed && (facet != Facet.YEAR || holdsYear(value));
  }

  private boolean holdsYear(String value) {
    return years.holds(Integer.parseInt(value));
  }

  /** One bit a facet that narrows. */
  int mask() {
    int mask = 0;
    for (Facet facet : Facet.values()) {
      mask |= narrows(facet) ? 1 << LeafFacets.number(facet) : 0;
    }
    return mask;
  }
}
