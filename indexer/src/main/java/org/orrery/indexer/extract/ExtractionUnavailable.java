package org.orrery.indexer.extract;

/**
 * No file can be read at all: the installation lacks something, or the extractor was closed. A
 * fault for the operator, never the fault of a file; its message is a sentence that says what to
 * mend.
 */
public final class ExtractionUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ExtractionUnavailable(String message) {
    super(message);
  }

  public ExtractionUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
