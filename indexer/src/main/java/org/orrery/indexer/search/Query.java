package org.orrery.indexer.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.orrery.indexer.document.Measure;
import org.orrery.indexer.document.Permit;

/**
 * A search. Made with {@link #of}: what is not said does not narrow.
 *
 * @param text what a person typed; anything is allowed, what is beyond {@link #TEXT_LIMIT}
 *     characters is not read
 * @param filters the chosen values of each facet: any of a facet's values, and all facets
 * @param years narrows by year; counts as a choice in {@link Facet#YEAR}
 * @param measures narrows to assets of which for each measure some file is within the range
 * @param contributors names as displayed, any of them
 * @param permits all that the license must allow
 * @param language of the person who searches ({@code en}, {@code zh}): titles sort in it
 * @param limit hits a page, 1 to {@link #MOST_HITS}
 * @param cursor {@link Results#next} of the page before
 * @param facets which facets to count
 */
public record Query(
    String text,
    Map<Facet, Set<String>> filters,
    YearRange years,
    Map<Measure, MeasureRange> measures,
    Set<String> contributors,
    Set<Permit> permits,
    Order order,
    String language,
    int limit,
    Optional<String> cursor,
    Set<Facet> facets) {
  public static final int TEXT_LIMIT = 1_000;
  public static final int DEFAULT_HITS = 20;
  public static final int MOST_HITS = 100;

  /** More values than this in one filter are a mistake, not a wish. */
  public static final int MOST_VALUES = 100;

  public Query {
    if (limit < 1 || limit > MOST_HITS) {
      throw new IllegalArgumentException("limit is 1 to " + MOST_HITS);
    }
    EnumMap<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    filters.forEach(
        (facet, values) -> {
          if (values.size() > MOST_VALUES) {
            throw new IllegalArgumentException("at most " + MOST_VALUES + " values a filter");
          }
          if (!values.isEmpty()) {
            chosen.put(facet, Set.copyOf(values));
          }
        });
    filters = Map.copyOf(chosen);
    measures = Map.copyOf(measures);
    contributors = Set.copyOf(contributors);
    permits = Set.copyOf(permits);
    facets = Set.copyOf(facets);
    if (text.length() > TEXT_LIMIT) {
      int end = Character.isHighSurrogate(text.charAt(TEXT_LIMIT - 1)) ? 1 : 0;
      text = text.substring(0, TEXT_LIMIT - end);
    }
  }

  public static Builder of(String text) {
    return new Builder(text);
  }

  /** The chosen values of a facet, empty when it does not narrow. */
  public Set<String> chosen(Facet facet) {
    return filters.getOrDefault(facet, Set.of());
  }

  /** Collects what a search wants. */
  public static final class Builder {
    private final String text;
    private final EnumMap<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    private YearRange years = YearRange.ALL;
    private final EnumMap<Measure, MeasureRange> measures = new EnumMap<>(Measure.class);
    private Collection<String> contributors = List.of();
    private Collection<Permit> permits = List.of();
    private Order order = Order.RELEVANCE;
    private String language = "en";
    private int limit = DEFAULT_HITS;
    private Optional<String> cursor = Optional.empty();
    private Set<Facet> facets = EnumSet.allOf(Facet.class);

    private Builder(String text) {
      this.text = text;
    }

    /** Adds values to those already chosen in the facet. */
    public Builder filter(Facet facet, Collection<String> values) {
      filters.computeIfAbsent(facet, key -> new TreeSet<>()).addAll(values);
      return this;
    }

    public Builder filter(Facet facet, String... values) {
      return filter(facet, List.of(values));
    }

    public Builder years(YearRange range) {
      years = range;
      return this;
    }

    /** Narrows by a measure of files. */
    public Builder measure(Measure measure, MeasureRange range) {
      measures.put(measure, range);
      return this;
    }

    public Builder contributors(Collection<String> names) {
      contributors = names;
      return this;
    }

    public Builder permits(Collection<Permit> all) {
      permits = all;
      return this;
    }

    public Builder order(Order wanted) {
      order = wanted;
      return this;
    }

    public Builder language(String tag) {
      language = tag;
      return this;
    }

    public Builder limit(int hits) {
      limit = hits;
      return this;
    }

    public Builder cursor(String next) {
      cursor = Optional.of(next);
      return this;
    }

    /** Counts only these; with none the search is cheaper. */
    public Builder facets(Collection<Facet> wanted) {
      facets = wanted.isEmpty() ? Set.of() : EnumSet.copyOf(wanted);
      return this;
    }

    public Query build() {
      return new Query(
          text,
          filters,
          years,
          measures,
          new TreeSet<>(contributors),
          Set.copyOf(permits),
          order,
          language,
          limit,
          cursor,
          facets);
    }
  }
}
