package org.orrery.indexer.indexing;

/** What came of looking into a file. */
sealed interface Contents {

  /** Its words, details that it states about itself first; empty where it has none. */
  record Words(String text) implements Contents {}

  /** It cannot be read; {@code detail} is a sentence that says why. */
  record Unreadable(String detail) implements Contents {}
}
