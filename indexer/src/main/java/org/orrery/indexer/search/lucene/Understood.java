package org.orrery.indexer.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.orrery.indexer.document.IndexFields;
import org.orrery.indexer.search.lucene.Need.Strength;

/**
 * A person's text, understood.
 *
 * @param conditions what must hold besides the words
 * @param inOrder the words as typed, to prefer titles that have them in this order
 * @param marked the terms that highlights mark
 * @param didYouMean the text with words that occur nowhere replaced
 */
record Understood(
    List<Need> needs,
    List<Query> conditions,
    List<Query> unwanted,
    List<Token> inOrder,
    Set<String> marked,
    Optional<String> didYouMean) {
  private static final float TITLE_BOOST = 3f;
  private static final int TITLE_SLOP = 1;
  private static final int LONGEST_TITLE_PHRASE = 32;
  private static final double MOST_OF_THEM = 0.7;

  /** Lifts what has all words over every near miss. */
  private static final float ALL_WORDS = 1_000f;

  /** How much of the words a search insists on. */
  enum Rigour {
    ALL_WORDS,
    /** All words, or where one occurs nowhere or is unfinished, words near to it. */
    NEAR_WORDS,
    MOST_WORDS
  }

  boolean hasWords() {
    return !needs.isEmpty();
  }

  int required() {
    return (int) needs.stream().filter(need -> need.strength() == Strength.REQUIRED).count();
  }

  /** How much may be asked for, the strictest first; each finds all that the one before does. */
  List<Rigour> rigours() {
    boolean near = needs.stream().anyMatch(need -> !need.near().equals(need.exact()));
    List<Rigour> rigours = new ArrayList<>(List.of(Rigour.ALL_WORDS));
    if (near) {
      rigours.add(Rigour.NEAR_WORDS);
    }
    if (required() > 1) {
      rigours.add(Rigour.MOST_WORDS);
    }
    return rigours;
  }

  Query query(Rigour rigour) {
    return switch (rigour) {
      case ALL_WORDS -> allWords();
      case NEAR_WORDS -> nearMisses(counted().size());
      case MOST_WORDS -> nearMisses(Math.max(1, (int) (MOST_OF_THEM * counted().size())));
    };
  }

  private Query allWords() {
    BooleanQuery.Builder builder = frame();
    for (Need need : needs) {
      boolean insist = need.strength() == Strength.REQUIRED || required() == 0;
      builder.add(need.exact(), insist ? Occur.MUST : Occur.SHOULD);
    }
    preferTitle(builder);
    return builder.build();
  }

  private List<Need> counted() {
    return needs.stream()
        .filter(need -> need.strength() == Strength.REQUIRED || required() == 0)
        .toList();
  }

  private Query nearMisses(int atLeast) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    counted().forEach(need -> words.add(need.near(), Occur.SHOULD));
    words.setMinimumNumberShouldMatch(atLeast);
    BooleanQuery.Builder builder = frame();
    builder.add(words.build(), Occur.MUST);
    builder.add(new BoostQuery(new ConstantScoreQuery(allWords()), ALL_WORDS), Occur.SHOULD);
    preferTitle(builder);
    return builder.build();
  }

  private BooleanQuery.Builder frame() {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    if (needs.isEmpty() && conditions.isEmpty()) {
      builder.add(FieldQueries.filter(AssetBlock.ASSET), Occur.FILTER);
    }
    conditions.forEach(query -> builder.add(query, Occur.FILTER));
    unwanted.forEach(query -> builder.add(query, Occur.MUST_NOT));
    return builder;
  }

  private void preferTitle(BooleanQuery.Builder builder) {
    long length = Phrases.length(inOrder);
    if (length > 1 && length <= LONGEST_TITLE_PHRASE) {
      Query title = Phrases.of(IndexFields.TITLE, inOrder, TITLE_SLOP);
      builder.add(new BoostQuery(title, TITLE_BOOST), Occur.SHOULD);
    }
  }
}
