package org.orrery.assetdb.claim;

import java.util.Locale;

/** What a scientist thinks of a statement. */
public enum Verdict {
  SUPPORTED,
  DISPUTED;

  /** {@code supported}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verdict of the word. */
  public static Verdict of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
