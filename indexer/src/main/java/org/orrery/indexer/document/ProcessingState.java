package org.orrery.indexer.document;

import java.util.Locale;

/** How far the extraction of a file's text has come. */
public enum ProcessingState {
  WAITING,
  DONE,
  FAILED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
