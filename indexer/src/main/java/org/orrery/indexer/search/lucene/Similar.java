package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.orrery.indexer.document.IndexFields;
import org.orrery.indexer.search.Hit;
import org.orrery.indexer.search.lucene.Token.Kind;

/** Assets that share the rare words of an asset's title, keywords and subjects. */
final class Similar {
  private static final int MOST_TERMS = 20;
  private static final int SHARED_AT_LEAST = 2;
  private static final int MOST_TEXT = 2_000;

  private final IndexSearcher searcher;

  Similar(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  List<Hit> to(String id, int limit) throws IOException {
    Optional<Integer> document = Block.find(searcher, id);
    if (document.isEmpty()) {
      return List.of();
    }
    List<Term> terms = rarest(terms(document.get()));
    BooleanQuery.Builder shared = new BooleanQuery.Builder();
    terms.forEach(term -> shared.add(new TermQuery(term), Occur.SHOULD));
    shared.setMinimumNumberShouldMatch(Math.min(SHARED_AT_LEAST, terms.size()));
    BooleanQuery.Builder others = new BooleanQuery.Builder();
    others.add(shared.build(), Occur.MUST);
    others.add(new TermQuery(new Term(IndexFields.ID, id)), Occur.MUST_NOT);
    List<Hit> hits = new ArrayList<>();
    Highlighting plain = new Highlighting(searcher, Set.of());
    for (ScoreDoc found : searcher.search(others.build(), limit).scoreDocs) {
      hits.add(plain.hit(found.doc));
    }
    return hits;
  }

  private Set<String> terms(int document) throws IOException {
    Document stored = searcher.storedFields().document(document, Set.of(IndexFields.TEXTS));
    byte[] texts = Highlighting.bytes(stored.getBinaryValue(IndexFields.TEXTS));
    Set<String> terms = new LinkedHashSet<>();
    for (Map.Entry<String, List<String>> text : HitTexts.decode(texts).entrySet()) {
      boolean telling =
          text.getKey().startsWith("title.")
              || text.getKey().equals("keywords")
              || text.getKey().equals("subjects");
      if (telling) {
        String joined = String.join("\n", text.getValue());
        Segmenter.tokens(joined.substring(0, Math.min(MOST_TEXT, joined.length()))).stream()
            .filter(token -> token.kind() != Kind.CHARACTER && token.kind() != Kind.PART)
            .forEach(token -> terms.add(token.term()));
      }
    }
    return terms;
  }

  private record Rarity(Term term, int frequency) {}

  /** The rarest terms that another asset has too. */
  private List<Term> rarest(Set<String> terms) throws IOException {
    List<Rarity> rarities = new ArrayList<>();
    for (String text : terms) {
      Term term = new Term(IndexFields.WORDS, text);
      int frequency = searcher.getIndexReader().docFreq(term);
      if (frequency > 1) {
        rarities.add(new Rarity(term, frequency));
      }
    }
    return rarities.stream()
        .sorted(Comparator.comparingInt(Rarity::frequency))
        .limit(MOST_TERMS)
        .map(Rarity::term)
        .toList();
  }
}
