package org.orrery.assetdb.exhibit;

import java.util.Locale;

/** When an exhibit is to be seen, looked at from today. */
public enum Season {
  /** Now, or always. */
  CURRENT,
  /** Later. */
  UPCOMING,
  /** It was, or it is archived. */
  PAST;

  /** {@code current}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
