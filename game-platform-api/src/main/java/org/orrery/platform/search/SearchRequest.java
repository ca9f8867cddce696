package org.orrery.platform.search;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.orrery.indexer.document.Measure;
import org.orrery.indexer.document.Permit;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.MeasureRange;
import org.orrery.indexer.search.Order;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.search.YearRange;
import org.orrery.platform.problem.ProblemException;

/** Reads the parameters of a search; pages and the API share them. */
public final class SearchRequest {

  private SearchRequest() {}

  /**
   * The query that the request's parameters ask for.
   *
   * @throws ProblemException 400 where a parameter's value is none of its words
   */
  public static Query of(HttpRequest<?> request) {
    var parameters = request.getParameters();
    var query = Query.of(parameters.getFirst("q").orElse(""));
    for (var facet : Facet.values()) {
      if (facet != Facet.YEAR) {
        query.filter(facet, present(parameters.getAll(facet.word())));
      }
    }
    parameters
        .getFirst("year")
        .filter(text -> !text.isBlank())
        .ifPresent(
            text ->
                query.years(
                    YearRange.parse(text)
                        .orElseThrow(() -> unknown("year", text, "2010 or 2010..2026"))));
    for (var measure : Measure.values()) {
      parameters
          .getFirst(measure.word())
          .filter(text -> !text.isBlank())
          .ifPresent(text -> query.measure(measure, range(measure, text)));
    }
    query.contributors(present(parameters.getAll("contributor")));
    query.permits(
        present(parameters.getAll("permits")).stream()
            .map(
                word ->
                    Permit.ofWord(word)
                        .orElseThrow(
                            () ->
                                unknown(
                                    "permits",
                                    word,
                                    "commercial, derivatives, no-attribution or no-sharealike")))
            .toList());
    parameters
        .getFirst("sort")
        .filter(text -> !text.isBlank())
        .ifPresent(
            word ->
                query.order(
                    Order.ofWord(word)
                        .orElseThrow(
                            () -> unknown("sort", word, "relevance, newest, title or downloads"))));
    parameters.getFirst("limit").ifPresent(text -> query.limit(limit(text)));
    parameters.getFirst("cursor").ifPresent(query::cursor);
    query.language(
        request.getLocale().filter(SearchRequest::isChinese).map(locale -> "zh").orElse("en"));
    return query.build();
  }

  private static MeasureRange range(Measure measure, String text) {
    return MeasureRange.parse(text)
        .orElseThrow(() -> unknown(measure.word(), text, "100, 100..200, 100.. or ..200"));
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }

  private static int limit(String text) {
    if (text.matches("\\d{1,3}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= Query.MOST_HITS) {
      return Integer.parseInt(text);
    }
    throw unknown("limit", text, "a number from 1 to " + Query.MOST_HITS);
  }

  private static Set<String> present(List<String> values) {
    return values.stream()
        .filter(value -> !value.isBlank())
        .limit(Query.MOST_VALUES)
        .collect(java.util.stream.Collectors.toSet());
  }

  private static ProblemException unknown(String parameter, String value, String wanted) {
    return ProblemException.badRequest(parameter + " is " + wanted + ", not “" + value + "”.");
  }
}
