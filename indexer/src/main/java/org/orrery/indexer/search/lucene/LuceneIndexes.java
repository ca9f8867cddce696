package org.orrery.indexer.search.lucene;

import java.nio.file.Path;
import org.orrery.indexer.search.SearchIndex;

/** Opens indexes. */
public final class LuceneIndexes {
  private LuceneIndexes() {}

  /** Opens the index in a folder with the usual settings. */
  public static SearchIndex open(Path folder) {
    return open(LuceneSettings.at(folder));
  }

  /**
   * Opens the index in a folder, or a new one. What does not open, or has another schema, is put
   * aside in the same folder, and {@link SearchIndex#needsRebuild} tells.
   *
   * @throws java.io.UncheckedIOException when the folder cannot be used, or another process has it
   */
  public static SearchIndex open(LuceneSettings settings) {
    return Faults.unchecked(() -> LuceneIndex.open(settings));
  }
}
