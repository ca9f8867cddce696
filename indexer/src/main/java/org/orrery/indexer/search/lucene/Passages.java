package org.orrery.indexer.search.lucene;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long text into pieces that are quick to read again, at a space or an end of sentence. */
final class Passages {
  static final int LENGTH = 4_000;

  /** How far from the end of a passage a good place to cut is looked for. */
  private static final int SLACK = 200;

  private Passages() {}

  static List<String> cut(String text) {
    List<String> passages = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start);
      passages.add(text.substring(start, end));
      start = end;
    }
    return passages;
  }

  private static int end(String text, int start) {
    if (text.length() - start <= LENGTH) {
      return text.length();
    }
    int latest = start + LENGTH;
    for (int end = latest; end > latest - SLACK; end--) {
      if (!Character.isLetterOrDigit(text.charAt(end - 1))
          && !Character.isSurrogate(text.charAt(end - 1))) {
        return end;
      }
    }
    return Character.isHighSurrogate(text.charAt(latest - 1)) ? latest - 1 : latest;
  }
}
