package org.orrery.indexer.search.lucene;

/**
 * A word of a text.
 *
 * @param surface folded, as written
 * @param term what is indexed and searched: the surface's stem
 * @param start where it begins in the text
 * @param end the character after it
 * @param step how many positions after the token before; 0 is beside it
 */
record Token(Kind kind, String surface, String term, int start, int end, int step) {
  enum Kind {
    WORD,
    /** Letters and digits together, such as ngc224; its parts follow. */
    COMPOUND,
    /** A part of a compound. */
    PART,
    /** A character that stands alone in a script without spaces. */
    LONE,
    /** A character among others of such a script; its pairs are better to search by. */
    CHARACTER,
    /** Two characters that stand together. */
    PAIR
  }
}
