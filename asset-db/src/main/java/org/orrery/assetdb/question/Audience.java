package org.orrery.assetdb.question;

import java.util.Locale;

/** Who may read a question beside those who asked, scientists of its subject and curators. */
public enum Audience {
  /** Nobody. */
  PRIVATE,
  /** Every researcher at once and everybody once it is answered; while the game is released. */
  PUBLIC;

  /** {@code public}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The audience of the word. */
  static Audience of(boolean isPublic) {
    return isPublic ? PUBLIC : PRIVATE;
  }
}
