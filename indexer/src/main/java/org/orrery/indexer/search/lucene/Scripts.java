package org.orrery.indexer.search.lucene;

import java.lang.Character.UnicodeScript;

/** Which characters make words, and of what sort. */
final class Scripts {
  private static final int FIRST_SPACELESS = 0x1100;
  private static final int KANA_LENGTH_MARK = 0x30FC;
  private static final int HALF_WIDTH_LENGTH_MARK = 0xFF70;

  private Scripts() {}

  /** Chinese, Japanese and Korean characters, which are searched by pairs. */
  static boolean isSpaceless(int codePoint) {
    if (codePoint < FIRST_SPACELESS || !Character.isLetter(codePoint)) {
      return false;
    }
    if (Character.isIdeographic(codePoint)
        || codePoint == KANA_LENGTH_MARK
        || codePoint == HALF_WIDTH_LENGTH_MARK) {
      return true;
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.HANGUL
        || script == UnicodeScript.BOPOMOFO;
  }

  /** The marks that make か into が, combining or half-width. */
  static boolean isVoicingMark(char character) {
    return character == '\u3099'
        || character == '\u309A'
        || character == '\uFF9E'
        || character == '\uFF9F';
  }

  static boolean isLetter(int codePoint) {
    return Character.isLetter(codePoint) && !isSpaceless(codePoint);
  }

  /** Letters, digits, numbers such as ² and Ⅷ, and marks on them. */
  static boolean isWordPart(int codePoint) {
    if (codePoint < 128) {
      return Character.isLetterOrDigit(codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  static boolean isApostrophe(int codePoint) {
    return codePoint == '\'' || codePoint == '’' || codePoint == '＇';
  }

  /** Galileo's becomes galileo, o'brien obrien. */
  static String withoutApostrophes(String folded) {
    String straight = folded.replace('’', '\'');
    if (straight.indexOf('\'') < 0) {
      return straight;
    }
    String stem = straight.endsWith("'s") ? straight.substring(0, straight.length() - 2) : straight;
    String joined = stem.replace("'", "");
    return joined.isEmpty() ? folded : joined;
  }

  static boolean isAsciiLetters(String word) {
    return word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }
}
