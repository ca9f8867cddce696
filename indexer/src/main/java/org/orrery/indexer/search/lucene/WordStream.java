package org.orrery.indexer.search.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of several texts one after another, with a gap between two texts that no phrase
 * bridges.
 */
final class WordStream extends TokenStream {
  private static final int GAP = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Segmenter segmenter = new Segmenter();
  private final List<String> texts;
  private int nextText;
  private int gap;

  WordStream(List<String> texts) {
    this.texts = texts;
  }

  @Override
  public void reset() {
    nextText = 0;
    gap = 0;
    segmenter.start("");
  }

  @Override
  public boolean incrementToken() {
    Token token = next();
    if (token == null) {
      return false;
    }
    clearAttributes();
    term.append(token.term());
    increment.setPositionIncrement(token.step() + gap);
    gap = 0;
    return true;
  }

  private @Nullable Token next() {
    Token token = segmenter.next();
    while (token == null && nextText < texts.size()) {
      gap = nextText == 0 ? 0 : GAP;
      segmenter.start(texts.get(nextText));
      nextText++;
      token = segmenter.next();
    }
    return token;
  }
}
