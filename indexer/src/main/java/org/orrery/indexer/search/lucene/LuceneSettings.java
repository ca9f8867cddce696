package org.orrery.indexer.search.lucene;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How an index is kept.
 *
 * @param folder where; made when absent
 * @param freshness how soon after a write searches see it, at the latest
 * @param searchesAtOnce how many searches run side by side; further ones wait for {@code patience}
 *     and are then told to come again
 * @param bufferMegabytes how much is written to memory before it goes to disk
 */
public record LuceneSettings(
    Path folder, Duration freshness, int searchesAtOnce, Duration patience, int bufferMegabytes) {
  private static final int SEARCHES_A_CORE = 4;

  public LuceneSettings {
    if (searchesAtOnce < 1 || bufferMegabytes < 1) {
      throw new IllegalArgumentException("searches and buffer are at least 1");
    }
  }

  public static LuceneSettings at(Path folder) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new LuceneSettings(
        folder, Duration.ofSeconds(1), SEARCHES_A_CORE * cores, Duration.ofSeconds(1), 64);
  }
}
