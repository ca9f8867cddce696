package org.orrery.indexer.search.lucene;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.orrery.indexer.document.IndexFields;
import org.orrery.indexer.document.Measure;
import org.orrery.indexer.search.Clause;
import org.orrery.indexer.search.Clause.Form;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.MeasureRange;
import org.orrery.indexer.search.YearRange;

/** What {@code field:value} asks for. */
final class FieldQueries {
  private FieldQueries() {}

  /** Empty where no field is named, or its value means nothing there: then it is plain words. */
  static Optional<Query> of(Clause clause, List<Token> tokens) {
    return clause
        .field()
        .flatMap(
            field ->
                switch (field) {
                  case TITLE -> words(IndexFields.TITLE, clause, tokens);
                  case CONTRIBUTOR -> words(IndexFields.CONTRIBUTOR, clause, tokens);
                  case KEYWORD -> words(IndexFields.KEYWORD, clause, tokens);
                  case FILE -> words(IndexFields.FILE, clause, tokens);
                  case SUBJECT -> Optional.of(subject(clause, tokens));
                  case TYPE -> Optional.of(value(Facet.TYPE, clause));
                  case KIND -> Optional.of(value(Facet.KIND, clause));
                  case LICENSE -> Optional.of(value(Facet.LICENSE, clause));
                  case FORMAT -> Optional.of(value(Facet.FORMAT, clause));
                  case LANGUAGE -> Optional.of(value(Facet.LANGUAGE, clause));
                  case PLATFORM -> Optional.of(value(Facet.PLATFORM, clause));
                  case YEAR -> YearRange.parse(clause.text()).map(FieldQueries::years);
                });
  }

  static Query years(YearRange range) {
    return IntPoint.newRangeQuery(IndexFields.YEAR, range.from(), range.to());
  }

  static Query measure(Measure measure, MeasureRange range) {
    return DoublePoint.newRangeQuery(IndexFields.measure(measure), range.from(), range.to());
  }

  static Query filter(String term) {
    return new TermQuery(new Term(IndexFields.FILTER, term));
  }

  private static Query value(Facet facet, Clause clause) {
    return filter(AssetBlock.facetFilter(facet, clause.text()));
  }

  private static Query subject(Clause clause, List<Token> tokens) {
    Query code = value(Facet.SUBJECT, clause);
    return words(IndexFields.SUBJECT, clause, tokens)
        .map(label -> WordQueries.each(Occur.SHOULD, List.of(code, label)))
        .orElse(code);
  }

  private static Optional<Query> words(String field, Clause clause, List<Token> tokens) {
    if (Phrases.length(tokens) == 0) {
      return Optional.empty();
    }
    if (clause.form() == Form.PHRASE) {
      return Optional.of(Phrases.of(field, tokens, 0));
    }
    return Optional.of(
        WordQueries.each(
            Occur.MUST,
            tokens.stream()
                .filter(token -> Phrases.isInPhrase(token.kind()))
                .map(token -> (Query) new TermQuery(new Term(field, token.term())))
                .distinct()
                .toList()));
  }
}
