package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.orrery.indexer.document.IndexFields;

/** Words of the index that are near to a word that is not in it. */
final class Spelling {
  /** Shorter words are near to too many others. */
  private static final int SHORTEST = 4;

  private static final int SHORTEST_FOR_TWO = 7;
  private static final int MOST = 5;

  private static final int SHORTEST_BEGINNING = 3;
  private static final int MOST_BEGINNINGS = 10;

  /** Of the words with a beginning, this many a segment are looked at. */
  private static final int MOST_VISITED = 5_000;

  private final IndexReader reader;

  Spelling(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * Words one letter away, or for a long word without any such two, the first letter kept: the most
   * frequent first.
   */
  List<String> near(String word) throws IOException {
    if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
      return List.of();
    }
    List<String> near = within(word, 1);
    return near.isEmpty() && word.length() >= SHORTEST_FOR_TWO ? within(word, 2) : near;
  }

  private List<String> within(String word, int distance) throws IOException {
    Map<String, Integer> frequencies = new HashMap<>();
    int kept = Character.charCount(word.codePointAt(0));
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(IndexFields.SPELLING);
      if (terms != null) {
        Term term = new Term(IndexFields.SPELLING, word);
        FuzzyTermsEnum found = new FuzzyTermsEnum(terms, term, distance, kept, true);
        for (BytesRef next = found.next(); next != null; next = found.next()) {
          frequencies.merge(next.utf8ToString(), found.docFreq(), Integer::sum);
        }
      }
    }
    return mostFrequent(frequencies, MOST);
  }

  /** Words that begin so, the most frequent first. */
  List<String> beginningWith(String beginning) throws IOException {
    if (beginning.length() < SHORTEST_BEGINNING) {
      return List.of();
    }
    Map<String, Integer> frequencies = new HashMap<>();
    BytesRef prefix = new BytesRef(beginning);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(IndexFields.SPELLING);
      if (terms != null) {
        TermsEnum found = terms.iterator();
        boolean any = found.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        BytesRef term = any ? found.term() : null;
        for (int seen = 0; seen < MOST_VISITED; seen++) {
          if (term == null || !StringHelper.startsWith(term, prefix)) {
            break;
          }
          frequencies.merge(term.utf8ToString(), found.docFreq(), Integer::sum);
          term = found.next();
        }
      }
    }
    frequencies.remove(beginning);
    return mostFrequent(frequencies, MOST_BEGINNINGS);
  }

  private static List<String> mostFrequent(Map<String, Integer> frequencies, int most) {
    return frequencies.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
