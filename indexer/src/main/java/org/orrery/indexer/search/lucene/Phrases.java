package org.orrery.indexer.search.lucene;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.orrery.indexer.search.lucene.Token.Kind;

/** Tokens one after another. */
final class Phrases {
  private Phrases() {}

  /** The tokens in their order in a field; {@code slop} is how many places they may be off. */
  static Query of(String field, List<Token> tokens, int slop) {
    PhraseQuery.Builder builder = new PhraseQuery.Builder().setSlop(slop);
    int position = 0;
    int terms = 0;
    for (int index = 0; index < tokens.size(); index++) {
      Token token = tokens.get(index);
      position += index == 0 ? 0 : token.step();
      if (isInPhrase(token.kind())) {
        builder.add(new Term(field, token.term()), position);
        terms++;
      }
    }
    PhraseQuery phrase = builder.build();
    return terms == 1 ? new TermQuery(phrase.getTerms()[0]) : phrase;
  }

  /** Pairs cover their characters, and parts their compound. */
  static boolean isInPhrase(Kind kind) {
    return switch (kind) {
      case WORD, PART, LONE, PAIR -> true;
      case COMPOUND, CHARACTER -> false;
    };
  }

  static long length(List<Token> tokens) {
    return tokens.stream().filter(token -> isInPhrase(token.kind())).count();
  }
}
