package org.orrery.indexer.search;

import java.time.Duration;

/** As many searches run as the machine can bear; asking again after a moment will do. */
public final class SearchBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  public SearchBusy(Duration retryAfter) {
    super("too many searches at once");
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
