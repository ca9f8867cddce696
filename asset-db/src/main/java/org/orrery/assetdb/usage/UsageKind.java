package org.orrery.assetdb.usage;

import java.util.Locale;

/** What was done. */
public enum UsageKind {
  /** The page or the description of an asset was looked at. */
  VIEW,
  /** A file or an archive was taken. */
  DOWNLOAD,
  /** A game was played in a browser. */
  PLAY;

  /** The word in rows and answers: {@code view}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
