package org.orrery.platform.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orrery.assetdb.asset.Kind;
import org.orrery.indexer.document.Measure;
import org.orrery.indexer.document.Permit;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.FacetCount;
import org.orrery.indexer.search.Results;
import org.orrery.platform.web.Frame;

/** A page of results with what narrows them. */
public record SearchPage(SearchForm form, Results results, List<Card> cards, List<Group> groups) {

  private static final int MOST_OPTIONS = 60;

  public SearchPage {
    cards = List.copyOf(cards);
    groups = List.copyOf(groups);
  }

  /** A facet with its values. */
  public record Group(Facet facet, List<Option> options) {

    /** Whether one of its values is chosen. */
    public boolean isChosen() {
      return options.stream().anyMatch(Option::isSelected);
    }
  }

  /**
   * A value of a facet.
   *
   * @param isInner it belongs to the one above it
   */
  public record Option(
      String value, String label, long count, boolean isSelected, boolean isInner) {}

  /** The page of what was found. */
  public static SearchPage of(SearchForm form, Results results, Frame frame) {
    var groups = new ArrayList<Group>();
    for (var facet : Facet.values()) {
      var options = options(facet, results.counts(facet), frame);
      if (!options.isEmpty()) {
        groups.add(new Group(facet, options));
      }
    }
    return new SearchPage(
        form, results, results.hits().stream().map(hit -> Card.of(hit, frame)).toList(), groups);
  }

  private static List<Option> options(Facet facet, List<FacetCount> counts, Frame frame) {
    var options =
        counts.stream()
            .limit(MOST_OPTIONS)
            .map(
                count ->
                    new Option(
                        count.value(),
                        label(facet.word(), count.value(), frame),
                        count.count(),
                        count.selected(),
                        facet == Facet.SUBJECT && count.value().contains(".")));
    return facet == Facet.SUBJECT
        ? options.sorted(Comparator.comparing(Option::value)).toList()
        : options.toList();
  }

  /** What a value of a parameter is called. */
  public static String label(String parameter, String value, Frame frame) {
    return switch (parameter) {
      case "type" -> frame.sayOr("type." + value, value);
      case "kind" -> frame.sayOr("kind." + value, value);
      case "platform" -> frame.sayOr("platform." + value, value);
      case "permits" -> frame.sayOr("permits." + value, value);
      case "language" -> frame.languageName(value);
      case "subject" -> frame.subject(value);
      default ->
          Measure.ofWord(parameter)
              .map(measure -> frame.say("measure." + measure.word()) + " " + value)
              .orElse(value);
    };
  }

  /** Every measure that can be narrowed by. */
  public List<Measure> measures() {
    return List.of(Measure.values());
  }

  /** Every permission that can be asked for. */
  public List<Permit> permits() {
    return List.of(Permit.values());
  }

  /** Every kind of material, as ways in. */
  public List<Kind> kinds() {
    return List.of(Kind.values());
  }
}
