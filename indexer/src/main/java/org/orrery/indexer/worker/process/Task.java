package org.orrery.indexer.extract.tika.worker;

import org.orrery.indexer.extract.Extraction.Completeness;

/** A way to read a file. */
@FunctionalInterface
interface Reading {

  /**
   * Reads a file and reports what is in it as it is found; the last word is the caller's.
   *
   * @throws Exception if the file cannot be read
   */
  Completeness read(Request request, Reports reports) throws Exception;
}
