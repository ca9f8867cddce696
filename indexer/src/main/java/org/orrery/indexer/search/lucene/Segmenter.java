package org.orrery.indexer.search.lucene;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.orrery.indexer.search.Folding;
import org.orrery.indexer.search.lucene.Token.Kind;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Cuts a text of any languages into tokens. Words of alphabets are folded and stemmed as English;
 * scripts without spaces give each character and each pair of neighbours. Works through a text as
 * it is asked, so a long text costs no memory. Not for several threads.
 */
final class Segmenter {
  /** A longer run of letters is cut: no word, but data. */
  private static final int LONGEST_WORD = 64;

  private static final int LONGEST_COMPOUND = 24;
  private static final int MOST_PARTS = 3;
  private static final int SHORTEST_STEMMED = 3;

  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final Queue<Token> waiting = new ArrayDeque<>();
  private String text = "";
  private int at;

  /** Starts on a text, forgetting any other. */
  void start(String newText) {
    text = newText;
    at = 0;
    waiting.clear();
  }

  static List<Token> tokens(String text) {
    Segmenter segmenter = new Segmenter();
    segmenter.start(text);
    List<Token> tokens = new ArrayList<>();
    for (Token token = segmenter.next(); token != null; token = segmenter.next()) {
      tokens.add(token);
    }
    return tokens;
  }

  /** The next token, null after the last. */
  @Nullable Token next() {
    while (waiting.isEmpty() && at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (Scripts.isSpaceless(codePoint)) {
        readSpaceless();
      } else if (Scripts.isWordPart(codePoint)) {
        readWord();
      } else {
        at += Character.charCount(codePoint);
      }
    }
    return waiting.poll();
  }

  private void readSpaceless() {
    int start = at;
    boolean first = start == 0 || !Scripts.isSpaceless(text.codePointBefore(start));
    int end = characterEnd(start);
    boolean last = end >= text.length() || !Scripts.isSpaceless(text.codePointAt(end));
    String folded = Folding.fold(text.substring(start, end));
    Kind kind = first && last ? Kind.LONE : Kind.CHARACTER;
    waiting.add(new Token(kind, folded, folded, start, end, 1));
    if (!last) {
      int pairEnd = characterEnd(end);
      String pair = folded + Folding.fold(text.substring(end, pairEnd));
      waiting.add(new Token(Kind.PAIR, pair, pair, start, pairEnd, 0));
    }
    at = end;
  }

  /** After the character at {@code start} with the marks that belong to it. */
  private int characterEnd(int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length() && Scripts.isVoicingMark(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void readWord() {
    int start = at;
    at += Character.charCount(text.codePointAt(at));
    while (at < text.length() && at - start < LONGEST_WORD && continuesWord()) {
      at += Character.charCount(text.codePointAt(at));
    }
    String written = text.substring(start, at);
    if (written.length() <= LONGEST_COMPOUND && isCompound(written)) {
      addCompound(written, start);
    } else {
      waiting.add(word(Kind.WORD, written, start, 1));
    }
  }

  private boolean continuesWord() {
    int codePoint = text.codePointAt(at);
    if (Scripts.isApostrophe(codePoint)) {
      return at + 1 < text.length() && Scripts.isLetter(text.codePointAt(at + 1));
    }
    return Scripts.isWordPart(codePoint) && !Scripts.isSpaceless(codePoint);
  }

  private static boolean isCompound(String written) {
    int parts = partEnds(written).size();
    return parts > 1 && parts <= MOST_PARTS;
  }

  /** Where letters change to digits or digits to letters, and the end. */
  private static List<Integer> partEnds(String written) {
    List<Integer> ends = new ArrayList<>();
    for (int index = 1; index < written.length(); index++) {
      boolean digitBefore = Character.isDigit(written.charAt(index - 1));
      if (digitBefore != Character.isDigit(written.charAt(index))) {
        ends.add(index);
      }
    }
    ends.add(written.length());
    return ends;
  }

  private void addCompound(String written, int start) {
    waiting.add(word(Kind.COMPOUND, written, start, 1));
    int from = 0;
    for (int to : partEnds(written)) {
      waiting.add(word(Kind.PART, written.substring(from, to), start + from, from == 0 ? 0 : 1));
      from = to;
    }
  }

  private Token word(Kind kind, String written, int start, int step) {
    String surface = Scripts.withoutApostrophes(Folding.fold(written));
    return new Token(kind, surface, stem(surface), start, start + written.length(), step);
  }

  private String stem(String word) {
    if (word.length() < SHORTEST_STEMMED || !Scripts.isAsciiLetters(word)) {
      return word;
    }
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
