package org.orrery.indexer.search.lucene;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.orrery.indexer.search.lucene.Token.Kind;

/**
 * All words of an asset in one field, a word of the title counting as several of the description:
 * one field to search instead of many, with the weights in the term frequencies.
 */
final class WeightedWords extends TokenStream {
  /** A word repeated without end says no more. */
  private static final int MOST = 200;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Map<String, Integer> weights = new LinkedHashMap<>();
  private Iterator<Map.Entry<String, Integer>> entries = weights.entrySet().iterator();

  void add(String text, int weight) {
    Segmenter segmenter = new Segmenter();
    segmenter.start(text);
    for (Token token = segmenter.next(); token != null; token = segmenter.next()) {
      int counts = token.kind() == Kind.CHARACTER ? 1 : weight;
      weights.merge(token.term(), counts, (some, more) -> Math.min(MOST, some + more));
    }
  }

  @Override
  public void reset() {
    entries = weights.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!entries.hasNext()) {
      return false;
    }
    Map.Entry<String, Integer> entry = entries.next();
    clearAttributes();
    term.append(entry.getKey());
    frequency.setTermFrequency(entry.getValue());
    return true;
  }
}
