/**
 * Reads the words out of files, so that what a material says inside can be found.
 *
 * <p>Start with {@link org.orrery.indexer.extract.TextExtractor}: a file goes in, an {@link
 * org.orrery.indexer.extract.Extraction} comes out. A file that cannot be read is an answer, never
 * an exception, because files are sent by strangers and a bad one is an ordinary day: the depositor
 * keeps it stored, and it is merely not searchable by its content.
 *
 * <p>Nothing in this package may parse a file in the process that calls it, and nothing here knows
 * which library does the reading.
 */
@NullMarked
package org.orrery.indexer.extract;

import org.jspecify.annotations.NullMarked;
