package org.orrery.indexer.indexing;

import static org.orrery.assetdb.Fixtures.aMaterial;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.release.Release;

/** What the tests of indexing stand on: an indexer beside an empty asset database. */
@Timeout(60)
abstract class WithAnIndexer implements OnADatabase {

  static final TestFile NOTES = new TestFile("notes.txt", "a pulsar spins inside");
  static final TestFile MORE = new TestFile("more.txt", "filaments of hydrogen");

  final ToldExtractor extractor = new ToldExtractor();
  @TempDir Path folder;
  AnIndexer indexer;

  @BeforeEach
  void open() {
    indexer = AnIndexer.in(folder, database(), extractor);
  }

  @AfterEach
  void close() throws InterruptedException {
    indexer.close();
  }

  /** A material with this file, released. */
  Release released(TestFile file) {
    return aMaterial().with(file).releasedIn(database());
  }

  long waiting() {
    return indexer.indexing.waiting();
  }
}
