package org.orrery.indexer.search;

import org.orrery.indexer.document.IndexDocument;

/**
 * A new generation of an index, filled beside the one that serves.
 *
 * <p>A document that {@link SearchIndex#replace} or {@link SearchIndex#remove} touched since the
 * rebuild started is newer than what {@link #add} brings and is not overwritten, so the one who
 * fills may read the truth at leisure. Closing without {@link #finish} drops all that was added.
 */
public interface Rebuild extends AutoCloseable {
  /**
   * Adds a document, unless a newer state of it has come in since the start.
   *
   * @throws IllegalStateException when finished, closed, or abandoned for a later rebuild
   */
  void add(IndexDocument document);

  /**
   * Commits what was added, with the caller's note, and lets it serve in the place of the old
   * generation, which goes when its last search has ended. Either all of this has happened when a
   * crash comes, or the old generation still serves.
   *
   * @throws IllegalStateException when finished, closed, or abandoned for a later rebuild
   */
  void finish(String seen);

  /** Drops everything unless finished. Closing twice does no harm. */
  @Override
  void close();
}
