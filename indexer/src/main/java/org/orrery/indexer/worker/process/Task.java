package org.orrery.indexer.worker.process;

import org.orrery.indexer.extract.Extraction.Completeness;
import org.orrery.indexer.extract.Extraction.Reason;

/** Something that a worker can do with a file. */
@FunctionalInterface
public interface Task {

  /**
   * Does it and reports what comes of it as it is found; the last word is the caller's.
   *
   * @throws Exception if the file does not allow it
   */
  Completeness perform(Request request, Reports reports) throws Exception;

  /** The reason behind what was thrown. */
  default Reason reason(Throwable thrown) {
    return thrown instanceof StackOverflowError ? Reason.TOO_DEEP : Reason.MALFORMED;
  }
}
