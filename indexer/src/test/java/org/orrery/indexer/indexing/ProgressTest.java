package org.orrery.indexer.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aMaterial;

import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.release.Release;
import org.orrery.indexer.document.ProcessingState;
import org.orrery.indexer.indexing.Progress.Stage;
import org.orrery.indexer.search.FileProcessing;

class ProgressTest extends WithAnIndexer implements OnH2 {

  private static FileProcessing file(String path, ProcessingState state) {
    return new FileProcessing(path, state, "");
  }

  private Stage stage(Release release) {
    return indexer.progress.of(release).stage();
  }

  /** Files of which no preview is made, so that each is done when its text is read. */
  @Test
  void a_release_waits_then_is_processed_file_by_file_then_is_done() throws Exception {
    var gate = extractor.gate("b.bin");
    var release =
        aMaterial()
            .with(new TestFile("a.bin", "\u0001\u0002first"))
            .with(new TestFile("b.bin", "\u0001\u0002second"))
            .releasedIn(database());
    assertThat(stage(release)).isEqualTo(Stage.WAITING);
    assertThat(indexer.progress.of(release).files())
        .containsExactly(
            file("a.bin", ProcessingState.WAITING), file("b.bin", ProcessingState.WAITING));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var draining = threads.submit(() -> indexer.indexing.drain());
      gate.awaitArrival();
      assertThat(stage(release)).isEqualTo(Stage.PROCESSING);
      assertThat(indexer.progress.of(release).files())
          .containsExactly(
              file("a.bin", ProcessingState.DONE), file("b.bin", ProcessingState.WAITING));
      gate.open();
      draining.get();
    }

    assertThat(stage(release)).isEqualTo(Stage.DONE);
    assertThat(indexer.progress.of(release).files())
        .containsExactly(file("a.bin", ProcessingState.DONE), file("b.bin", ProcessingState.DONE));
  }

  @Test
  void a_newer_release_waits_while_the_older_is_done() {
    var first = aMaterial().with(new TestFile("a.txt", "first")).releasedIn(database());
    indexer.indexing.drain();

    var second = AnIndexer.again(database(), first, new TestFile("b.txt", "second"));
    assertThat(stage(second)).isEqualTo(Stage.WAITING);
    assertThat(stage(first)).isEqualTo(Stage.DONE);

    indexer.indexing.drain();
    assertThat(stage(second)).isEqualTo(Stage.DONE);
    assertThat(stage(first)).isEqualTo(Stage.DONE);
    assertThat(indexer.progress.of(first).files())
        .containsExactly(file("a.txt", ProcessingState.DONE));
  }

  @Test
  void stages_have_the_words_of_the_contract() {
    assertThat(Stage.values())
        .extracting(Stage::word)
        .containsExactly("waiting", "processing", "done");
  }
}
