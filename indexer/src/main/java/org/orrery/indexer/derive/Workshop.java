package org.orrery.indexer.derive;

import org.orrery.indexer.extract.Source;

/** Where recipes are carried out. Safe for use by many threads, which wait their turn. */
public interface Workshop {

  /**
   * Makes what the recipe of this name makes out of the file. Whatever the file holds is an
   * ordinary outcome.
   *
   * @throws InterruptedException if the caller was interrupted; the work is abandoned
   * @throws org.orrery.indexer.extract.ExtractionUnavailable if nothing at all can be made, because
   *     of the installation
   */
  Work make(String recipe, Source source) throws InterruptedException;
}
