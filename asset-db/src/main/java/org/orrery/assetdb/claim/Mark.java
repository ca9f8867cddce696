package org.orrery.assetdb.claim;

import java.util.Locale;

/** What became of a claim since an earlier moment. */
public enum Mark {
  /** It was not there then. */
  NEW,
  /** It was worded otherwise then. */
  CHANGED,
  /** It is not there any more. */
  REMOVED,
  /** It was there as it is. */
  SAME,
  /** It is neither there nor was it then. */
  ABSENT;

  /** {@code new}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
