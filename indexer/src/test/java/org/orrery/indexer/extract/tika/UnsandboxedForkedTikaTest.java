package org.orrery.indexer.extract.tika;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.indexer.extract.TextExtractor;
import org.orrery.indexer.extract.TextExtractorContract;
import org.orrery.indexer.worker.Installation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsandboxedForkedTikaTest implements TextExtractorContract {
  @TempDir private static Path folder;
  private TextExtractor extractor;

  @BeforeAll
  void open() {
    extractor = Workers.extractor(Installation.unsandboxed(folder.resolve("temporary")));
  }

  @AfterAll
  void close() {
    extractor.close();
  }

  @Override
  public TextExtractor extractor() {
    return extractor;
  }

  @Override
  public Path folder() {
    return folder;
  }
}
