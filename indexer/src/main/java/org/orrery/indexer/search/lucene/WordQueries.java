package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.orrery.indexer.document.IndexFields;
import org.orrery.indexer.search.Clause;
import org.orrery.indexer.search.Clause.Form;
import org.orrery.indexer.search.Clause.Wish;
import org.orrery.indexer.search.QuerySyntax;
import org.orrery.indexer.search.lucene.Need.Strength;
import org.orrery.indexer.search.lucene.Token.Kind;

/** Turns what a person typed into what Lucene is asked, for one state of the index. */
final class WordQueries {
  /** Further tokens are not searched: they would only cost. */
  private static final int MOST_TOKENS = 128;

  private static final int MOST_CORRECTED = 4;
  private static final float CONTENT_BOOST = 0.3f;
  private static final float NEAR_BOOST = 0.6f;
  private static final float TIE = 0.1f;
  private static final Set<String> WELCOME_ONLY =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "how", "in", "is", "it",
          "of", "on", "or", "that", "the", "this", "to", "was", "what", "with");

  private final IndexReader reader;
  private final Spelling spelling;
  private final List<Need> needs = new ArrayList<>();
  private final List<Query> conditions = new ArrayList<>();
  private final List<Query> unwanted = new ArrayList<>();
  private final List<Token> inOrder = new ArrayList<>();
  private final Set<String> marked = new LinkedHashSet<>();
  private final Map<String, String> corrections = new TreeMap<>();
  private int tokensLeft = MOST_TOKENS;

  /** The word that a person may still be typing; empty when there is none. */
  private String beginning = "";

  private WordQueries(IndexReader reader) {
    this.reader = reader;
    this.spelling = new Spelling(reader);
  }

  static Understood understand(String text, IndexReader reader) throws IOException {
    WordQueries queries = new WordQueries(reader);
    queries.beginning = lastWord(text);
    for (Clause clause : QuerySyntax.parse(text)) {
      queries.read(clause);
    }
    return new Understood(
        List.copyOf(queries.needs),
        List.copyOf(queries.conditions),
        List.copyOf(queries.unwanted),
        List.copyOf(queries.inOrder),
        Set.copyOf(queries.marked),
        queries.corrected(text));
  }

  private void read(Clause clause) throws IOException {
    List<Token> all = Segmenter.tokens(clause.text());
    List<Token> tokens = all.subList(0, Math.min(tokensLeft, all.size()));
    tokensLeft -= tokens.size();
    Optional<Query> inField = FieldQueries.of(clause, tokens);
    if (clause.wish() == Wish.UNWANTED) {
      inField.or(() -> anywhere(tokens)).ifPresent(unwanted::add);
    } else if (inField.isPresent()) {
      conditions.add(inField.get());
      tokens.forEach(token -> marked.add(token.term()));
    } else if (clause.form() == Form.PHRASE) {
      readPhrase(tokens);
    } else {
      readWords(tokens);
    }
  }

  private void readPhrase(List<Token> tokens) {
    anywhere(tokens)
        .ifPresent(
            query -> {
              needs.add(new Need(Strength.REQUIRED, query, query));
              inOrder.addAll(tokens);
              markPhrase(tokens);
            });
  }

  private void markPhrase(List<Token> tokens) {
    tokens.stream()
        .filter(token -> Phrases.isInPhrase(token.kind()))
        .forEach(token -> marked.add(token.term()));
  }

  private void readWords(List<Token> tokens) throws IOException {
    inOrder.addAll(tokens);
    for (int index = 0; index < tokens.size(); index++) {
      Token token = tokens.get(index);
      switch (token.kind()) {
        case WORD -> needs.add(word(token));
        case LONE, PAIR -> needs.add(exactly(anywhere(token.term())));
        case COMPOUND -> needs.add(compound(tokens, index));
        case CHARACTER, PART -> {
          // covered by the pair or the compound that holds it
        }
      }
      if (token.kind() != Kind.CHARACTER) {
        marked.add(token.term());
      }
    }
  }

  private static Need exactly(Query query) {
    return new Need(Strength.REQUIRED, query, query);
  }

  private Need word(Token token) throws IOException {
    Query exact = anywhere(token.term());
    if (WELCOME_ONLY.contains(token.surface())) {
      return new Need(Strength.WELCOME, exact, exact);
    }
    Set<String> near = new LinkedHashSet<>();
    if (token.surface().equals(beginning)) {
      near.addAll(spelling.beginningWith(token.surface()));
    }
    boolean occurs = occurs(token.term());
    if (!occurs && corrections.size() < MOST_CORRECTED) {
      List<String> corrected = spelling.near(token.surface());
      if (near.isEmpty() && !corrected.isEmpty()) {
        corrections.put(token.surface(), corrected.getFirst());
      }
      near.addAll(corrected);
    }
    return near.isEmpty()
        ? exactly(exact)
        : new Need(Strength.REQUIRED, exact, orNear(exact, near));
  }

  private Query orNear(Query exact, Set<String> near) {
    List<Query> alternatives = new ArrayList<>();
    alternatives.add(exact);
    for (String surface : near) {
      String term = Segmenter.tokens(surface).getFirst().term();
      alternatives.add(new BoostQuery(anywhere(term), NEAR_BOOST));
      marked.add(term);
    }
    return new DisjunctionMaxQuery(alternatives, 0);
  }

  private static String lastWord(String text) {
    List<Token> tokens = Segmenter.tokens(text);
    boolean ends = !tokens.isEmpty() && tokens.getLast().end() == text.length();
    return ends && tokens.getLast().kind() == Kind.WORD ? tokens.getLast().surface() : "";
  }

  /** NGC224 is also found as NGC 224. */
  private Need compound(List<Token> tokens, int at) {
    int end = at + 1;
    while (end < tokens.size() && tokens.get(end).kind() == Kind.PART) {
      end++;
    }
    List<Token> parts = tokens.subList(at + 1, end);
    Query whole = anywhere(tokens.get(at).term());
    return exactly(
        anywhere(parts)
            .map(apart -> (Query) new DisjunctionMaxQuery(List.of(whole, apart), TIE))
            .orElse(whole));
  }

  private Query anywhere(String term) {
    Query words = new TermQuery(new Term(IndexFields.WORDS, term));
    Term inContent = new Term(IndexFields.CONTENT, term);
    if (frequency(inContent) == 0) {
      return words;
    }
    Query content = new BoostQuery(new TermQuery(inContent), CONTENT_BOOST);
    return new DisjunctionMaxQuery(List.of(words, content), TIE);
  }

  /** The tokens as a phrase, in the description or inside a file; empty without any word. */
  private Optional<Query> anywhere(List<Token> tokens) {
    if (Phrases.length(tokens) == 0) {
      return Optional.empty();
    }
    if (Phrases.length(tokens) == 1) {
      return tokens.stream()
          .filter(token -> Phrases.isInPhrase(token.kind()))
          .findFirst()
          .map(token -> anywhere(token.term()));
    }
    Query described = Phrases.of(IndexFields.PHRASES, tokens, 0);
    Query inside = new BoostQuery(Phrases.of(IndexFields.CONTENT, tokens, 0), CONTENT_BOOST);
    return Optional.of(new DisjunctionMaxQuery(List.of(described, inside), TIE));
  }

  private boolean occurs(String term) {
    return frequency(new Term(IndexFields.WORDS, term)) > 0
        || frequency(new Term(IndexFields.CONTENT, term)) > 0;
  }

  private int frequency(Term term) {
    return Faults.unchecked(() -> reader.docFreq(term));
  }

  /** The text with the words that occur nowhere replaced. */
  private Optional<String> corrected(String text) {
    if (corrections.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder corrected = new StringBuilder();
    int written = 0;
    for (Token token : Segmenter.tokens(text)) {
      String better = token.kind() == Kind.WORD ? corrections.get(token.surface()) : null;
      if (better != null && token.start() >= written) {
        corrected.append(text, written, token.start()).append(better);
        written = token.end();
      }
    }
    return Optional.of(corrected.append(text, written, text.length()).toString());
  }

  /** All of the queries, or one of them. */
  static Query each(Occur occur, List<Query> queries) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    queries.forEach(query -> builder.add(query, occur));
    return builder.build();
  }
}
