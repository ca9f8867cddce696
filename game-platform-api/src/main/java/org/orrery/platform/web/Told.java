package org.orrery.platform.web;

/**
 * Text of a depositor, and its language, which may be another than the page's.
 *
 * @param lang a BCP 47 tag for the attribute {@code lang}; empty where nobody named it
 */
public record Told(String text, String lang) {

  /** Whether there is anything to say. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  static String htmlTag(String tag) {
    return switch (tag) {
      case "und" -> "";
      case "zh" -> "zh-Hans";
      default -> tag;
    };
  }
}
