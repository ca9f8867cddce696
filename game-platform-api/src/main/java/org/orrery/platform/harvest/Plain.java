package org.orrery.platform.harvest;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Text without marks, and without characters that a foreign format forbids. */
public final class Plain {

  private static final Parser PARSER = Parser.builder().build();
  private static final TextContentRenderer RENDERER =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  private Plain() {}

  /** The words of CommonMark. */
  public static String text(String markdown) {
    return clean(RENDERER.render(PARSER.parse(markdown))).strip();
  }

  /**
   * The text without what XML 1.0 (section 2.2) cannot hold: control characters, lone surrogates.
   */
  public static String clean(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints().filter(Plain::isAllowed).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || character >= 0x20 && character < 0x7f
        || character >= 0xa0 && character < 0xd800
        || character >= 0xe000 && character <= 0xfffd
        || character >= 0x10000;
  }

  /** The text on one line. */
  public static String line(String text) {
    return clean(text).replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
  }

  /** The text, cut at the end of a word where it has more characters. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    var space = text.lastIndexOf(' ', most - 1);
    var end = space > most / 2 ? space : most - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
