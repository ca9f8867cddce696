package org.orrery.platform.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.orrery.indexer.document.Measure;
import org.orrery.indexer.document.Permit;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.MeasureRange;
import org.orrery.indexer.search.Order;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.search.YearRange;
import org.orrery.platform.web.Form;

/**
 * What a person chose on the search page. Values that mean nothing are passed over: on a page,
 * nothing that a person types is an error.
 *
 * @param years a range of years as it was typed; empty for all
 * @param measures ranges of measures as they were typed
 */
public record SearchForm(
    String text,
    Map<Facet, SequencedSet<String>> chosen,
    String years,
    Map<Measure, String> measures,
    List<String> contributors,
    List<Permit> permits,
    Order order,
    Optional<String> cursor) {

  /** One value that narrows. */
  public record Choice(String parameter, String value) {}

  public SearchForm {
    measures = Collections.unmodifiableMap(new TreeMap<>(measures));
    contributors = List.copyOf(contributors);
    permits = List.copyOf(permits);
  }

  /** Reads what an address's query holds. */
  public static SearchForm of(Form parameters) {
    var chosen = new EnumMap<Facet, SequencedSet<String>>(Facet.class);
    var years = "";
    for (var facet : Facet.values()) {
      for (var value : parameters.all(facet.word())) {
        if (facet == Facet.YEAR && value.contains("..")) {
          years = YearRange.parse(value).isPresent() ? value.strip() : years;
        } else if (!value.isBlank()) {
          var values = chosen.computeIfAbsent(facet, any -> new LinkedHashSet<>());
          if (values.size() < Query.MOST_VALUES) {
            values.add(value);
          }
        }
      }
    }
    return new SearchForm(
        parameters.value("q").strip(),
        chosen,
        years,
        measures(parameters),
        parameters.all("contributor").stream().filter(name -> !name.isBlank()).toList(),
        parameters.all("permits").stream()
            .flatMap(word -> Permit.ofWord(word).stream())
            .distinct()
            .toList(),
        Order.ofWord(parameters.value("sort")).orElse(Order.RELEVANCE),
        parameters.text("cursor"));
  }

  private static Map<Measure, String> measures(Form parameters) {
    var measures = new EnumMap<Measure, String>(Measure.class);
    for (var measure : Measure.values()) {
      var typed = parameters.value(measure.word()).strip();
      if (MeasureRange.parse(typed).isPresent()) {
        measures.put(measure, typed);
      }
    }
    return measures;
  }

  /** The search that is meant. */
  public Query query(String language, int limit) {
    var query =
        Query.of(text)
            .contributors(contributors)
            .permits(permits)
            .order(order)
            .language(language)
            .limit(limit);
    chosen.forEach(query::filter);
    YearRange.parse(years).ifPresent(query::years);
    measures.forEach(
        (measure, typed) ->
            MeasureRange.parse(typed).ifPresent(range -> query.measure(measure, range)));
    cursor.ifPresent(query::cursor);
    return query.build();
  }

  /** The same from the first page on, in games alone. */
  public SearchForm inGames() {
    var games = new EnumMap<Facet, SequencedSet<String>>(Facet.class);
    games.putAll(chosen);
    games.put(Facet.TYPE, new LinkedHashSet<>(List.of("game")));
    return new SearchForm(text, games, years, measures, contributors, permits, order, cursor);
  }

  /** Whether anything narrows. */
  public boolean isNarrowed() {
    return !choices().isEmpty();
  }

  /** Everything that narrows, in a fixed order. */
  public List<Choice> choices() {
    var choices = new ArrayList<Choice>();
    for (var facet : Facet.values()) {
      chosen(facet).forEach(value -> choices.add(new Choice(facet.word(), value)));
    }
    if (!years.isEmpty()) {
      choices.add(new Choice("year", years));
    }
    measures.forEach((measure, typed) -> choices.add(new Choice(measure.word(), typed)));
    contributors.forEach(name -> choices.add(new Choice("contributor", name)));
    permits.forEach(permit -> choices.add(new Choice("permits", permit.word())));
    return choices;
  }

  private SequencedSet<String> chosen(Facet facet) {
    return chosen.getOrDefault(facet, new LinkedHashSet<>());
  }

  /** The address of the same without one choice. */
  public String without(Choice choice) {
    return address(text, choices().stream().filter(other -> !other.equals(choice)).toList());
  }

  /** The address of the same words without any choice. */
  public String wide() {
    return address(text, List.of());
  }

  /** The address of the same choices with other words. */
  public String saying(String words) {
    return address(words, choices());
  }

  /** The address of the page that the cursor opens. */
  public String at(String next) {
    return address(text, choices()) + "&cursor=" + encoded(next);
  }

  private String address(String words, List<Choice> narrowing) {
    var address = new StringBuilder("/search?q=").append(encoded(words));
    narrowing.forEach(
        choice ->
            address
                .append('&')
                .append(choice.parameter())
                .append('=')
                .append(encoded(choice.value())));
    if (order != Order.RELEVANCE) {
      address.append("&sort=").append(order.word());
    }
    return address.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
