package org.orrery.indexer.search;

import com.ibm.icu.text.Transliterator;

/**
 * Folds Traditional Chinese characters into Simplified ones, each by itself: what a character
 * becomes never hangs on its neighbours, so texts and queries always agree. ICU's rules are loaded
 * when the first Chinese character is seen, and asked once a character. What would become a
 * character beyond the first plane stays: those are too rare to be typed.
 */
final class HanFolding {
  private static final int FIRST = 0x3400;
  private static final int LAST = 0x9FFF;

  /** 0 where not asked yet. Two threads may both ask; they write the same. */
  private static final char[] FOLDED = new char[LAST - FIRST + 1];

  private static final class Rules {
    static final Transliterator SIMPLIFY = Transliterator.getInstance("Traditional-Simplified");

    static synchronized char simplify(char character) {
      String simplified = SIMPLIFY.transliterate(String.valueOf(character));
      return simplified.length() == 1 ? simplified.charAt(0) : character;
    }
  }

  private HanFolding() {}

  static char fold(char character) {
    if (character < FIRST || character > LAST) {
      return character;
    }
    char known = FOLDED[character - FIRST];
    if (known == 0) {
      known = Rules.simplify(character);
      FOLDED[character - FIRST] = known;
    }
    return known;
  }
}
