package org.orrery.platform.web;

import java.util.Locale;
import java.util.Optional;

/** How bright pages are. */
public enum Theme {
  /** As the reader's system is. */
  AUTO,
  LIGHT,
  DARK;

  /** The word in the cookie and in {@code ?theme=}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that the switch gives next. */
  public Theme next() {
    return switch (this) {
      case AUTO -> LIGHT;
      case LIGHT -> DARK;
      case DARK -> AUTO;
    };
  }

  /** The theme of the word. */
  public static Optional<Theme> of(String word) {
    for (var theme : values()) {
      if (theme.word().equals(word)) {
        return Optional.of(theme);
      }
    }
    return Optional.empty();
  }
}
