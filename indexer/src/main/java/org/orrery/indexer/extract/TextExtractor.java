package org.orrery.indexer.extract;

/**
 * Reads text and a few descriptive details out of a file.
 *
 * <p>Safe for use by many threads, platform or virtual; callers beyond the capacity wait their turn
 * in the order in which they came. Reading the same source again gives the same answer, except
 * where a limit of time or memory decided. The source is never changed.
 */
public interface TextExtractor extends AutoCloseable {

  /**
   * Reads one file and waits for the answer, at most as long as the implementation's limits allow.
   *
   * <p>Whatever the file holds is an ordinary outcome: a file that is damaged, hostile or of no
   * known format never causes an exception.
   *
   * @throws InterruptedException if the caller was interrupted; the reading is abandoned
   * @throws ExtractionUnavailable if no file at all could be read, because of the installation
   * @throws java.io.UncheckedIOException if the source does not exist or cannot be opened
   */
  Extraction extract(Source source) throws InterruptedException;

  /** Abandons what is being read and releases everything held. Closing again does nothing. */
  @Override
  void close();
}
