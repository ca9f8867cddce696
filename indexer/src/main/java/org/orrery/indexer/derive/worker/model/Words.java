package org.orrery.indexer.derive.worker.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.NoPreview;

/** The words of a text of numbers, one after another. */
final class Words {

  private static final int LONGEST = 256;
  private static final int OFTEN = 1 << 16;

  private final ByteBuffer text;
  private final Headway headway;
  private int at;
  private int read;

  Words(ByteBuffer text, int at, Headway headway) {
    this.text = text;
    this.at = at;
    this.headway = headway;
  }

  /** The next word of this line; empty at its end. */
  String word() throws CannotPreview {
    while (at < text.limit() && isBlank(text.get(at))) {
      at++;
    }
    int start = at;
    while (at < text.limit() && text.get(at) > ' ' || at < text.limit() && text.get(at) < 0) {
      at++;
    }
    if (at - start > LONGEST) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    if (++read % OFTEN == 0) {
      headway.made();
    }
    var bytes = new byte[at - start];
    text.get(start, bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static boolean isBlank(byte character) {
    return character >= 0 && character <= ' ' && character != '\n';
  }

  /** Goes to the next line; says whether there is one. */
  boolean nextLine() {
    while (at < text.limit() && text.get(at) != '\n') {
      at++;
    }
    at++;
    return at < text.limit();
  }

  /** The next word, on whichever line it is; empty at the end of the text. */
  String wordAnywhere() throws CannotPreview {
    var word = word();
    while (word.isEmpty() && nextLine()) {
      word = word();
    }
    return word;
  }

  /** The next word of this line as a number; what is missing or no number is not a number. */
  float number() throws CannotPreview {
    return number(word());
  }

  static float number(String word) {
    try {
      return word.isEmpty() ? Float.NaN : Float.parseFloat(word);
    } catch (NumberFormatException e) {
      return Float.NaN;
    }
  }

  int position() {
    return at;
  }
}
