package org.orrery.indexer.search.lucene;

import org.apache.lucene.search.Query;

/**
 * One word that is wanted.
 *
 * @param exact what has the word
 * @param near what has it or, where it occurs nowhere, a word near to it
 */
record Need(Strength strength, Query exact, Query near) {
  enum Strength {
    REQUIRED,
    /** A word such as "the", which only ranks. */
    WELCOME
  }
}
