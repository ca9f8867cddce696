package org.orrery.indexer.search.lucene;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.indexer.search.AnyTextContract;
import org.orrery.indexer.search.FacetContract;
import org.orrery.indexer.search.HighlightContract;
import org.orrery.indexer.search.PagingContract;
import org.orrery.indexer.search.SearchIndex;
import org.orrery.indexer.search.SearchingContract;

class LuceneIndexTest
    implements SearchingContract,
        HighlightContract,
        FacetContract,
        PagingContract,
        AnyTextContract {
  private SearchIndex index;

  @BeforeEach
  void open(@TempDir Path folder) {
    index =
        LuceneIndexes.open(
            new LuceneSettings(folder, Duration.ofMillis(20), 4, Duration.ofSeconds(5), 16));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Override
  public SearchIndex index() {
    return index;
  }
}
