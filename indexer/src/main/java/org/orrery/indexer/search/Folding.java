package org.orrery.indexer.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Makes texts comparable: full-width and half-width forms, case, accents of Latin, Greek and
 * Cyrillic letters, Traditional and Simplified Chinese fall together. Voicing marks of Japanese
 * stay: ガ is not カ.
 */
public final class Folding {
  /** How many ASCII letters one character can fold to, at most. */
  private static final int WIDEST_FOLD = 4;

  private Folding() {}

  public static String fold(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String lower = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(withoutAccents(lower), Form.NFC);
  }

  private static boolean isAscii(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String withoutAccents(String lower) {
    String apart = Normalizer.normalize(lower, Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    char[] ascii = new char[WIDEST_FOLD];
    boolean accentsGo = false;
    for (int index = 0; index < apart.length(); index++) {
      char character = apart.charAt(index);
      if (Character.getType(character) == Character.NON_SPACING_MARK) {
        if (!accentsGo) {
          folded.append(character);
        }
      } else {
        accentsGo = isAlphabetOfEurope(character);
        if (character < 128) {
          folded.append(character);
        } else if (accentsGo) {
          char[] one = {character};
          folded.append(ascii, 0, ASCIIFoldingFilter.foldToASCII(one, 0, ascii, 0, 1));
        } else {
          folded.append(HanFolding.fold(character));
        }
      }
    }
    return folded.toString();
  }

  /** Latin, Greek and Cyrillic, with their extensions. */
  private static boolean isAlphabetOfEurope(char character) {
    return character < 0x0530 || (character >= 0x1E00 && character < 0x2000);
  }
}
