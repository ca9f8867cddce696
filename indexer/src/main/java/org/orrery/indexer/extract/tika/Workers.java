package org.orrery.indexer.extract.tika;

import org.orrery.indexer.extract.TextExtractor;

/** Where the server gets its extractor. */
public final class Workers {
  private Workers() {}

  /**
   * An extractor that reads files in worker processes, none of which is started before the first
   * file comes; {@link WorkerSettings#fault} tells beforehand whether any can be.
   */
  public static TextExtractor extractor(WorkerSettings settings, ExtractionLimits limits) {
    return new ForkedTika(settings, limits);
  }
}
