package org.orrery.indexer.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aPage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.OnH2;
import org.orrery.indexer.document.IndexedFile;
import org.orrery.indexer.document.ProcessingState;

class ReaderTest extends WithAnIndexer implements OnH2 {

  @Test
  void the_files_of_a_material_under_embargo_are_not_read() {
    var embargoed =
        aMaterial().with(NOTES).saying("embargoUntil", "2027-01-01").releasedIn(database());

    indexer.indexing.drain();

    assertThat(extractor.read()).isEmpty();
    assertThat(indexer.found("crab")).containsExactly(embargoed.asset().value());
    assertThat(indexer.progress.of(embargoed).files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.state()).isEqualTo(ProcessingState.DONE);
              assertThat(file.detail()).contains("2027-01-01");
            });
  }

  @Test
  void a_text_that_is_known_from_elsewhere_is_not_found_under_an_embargo() {
    var open = aMaterial().with(NOTES).releasedIn(database());
    aMaterial().with(NOTES).saying("embargoUntil", "2027-01-01").releasedIn(database());

    indexer.indexing.drain();

    assertThat(indexer.found("pulsar")).containsExactly(open.asset().value());
  }

  @Test
  void an_embargo_that_is_over_hides_nothing() {
    var open = aMaterial().with(NOTES).saying("embargoUntil", "2026-11-22").releasedIn(database());

    indexer.indexing.drain();

    assertThat(indexer.found("pulsar")).containsExactly(open.asset().value());
  }

  @Test
  void of_a_game_the_documents_are_read_and_the_code_is_not() {
    var game =
        aGame()
            .with(aPage())
            .with(NOTES)
            .with(new TestFile("README.md", "how to play"))
            .with(new TestFile("build/game.js", "function pulsar() {}"))
            .with(new TestFile("build/data.json", "{\"pulsar\": 1}"))
            .with(new TestFile("build/style.css", "pulsar {}"))
            .releasedIn(database());

    indexer.indexing.drain();

    assertThat(extractor.read()).containsExactlyInAnyOrder("index.html", "notes.txt", "README.md");
    assertThat(indexer.found("pulsar")).containsExactly(game.asset().value());
    assertThat(indexer.progress.of(game).stage()).isEqualTo(Progress.Stage.DONE);
  }

  @Test
  void only_so_much_text_of_one_release_is_searched() {
    var release =
        aMaterial()
            .with(new TestFile("a.txt", "beginning " + "x ".repeat(Reader.MOST_CHARACTERS / 2)))
            .with(new TestFile("b.txt", "a quasar"))
            .releasedIn(database());

    indexer.indexing.drain();

    var files = indexer.reader.known(release).files();
    assertThat(files.stream().mapToInt(file -> file.text().length()).sum())
        .isEqualTo(Reader.MOST_CHARACTERS);
    assertThat(files).extracting(IndexedFile::state).containsOnly(ProcessingState.DONE);
    assertThat(files.getLast().detail()).contains("not searched");
    assertThat(indexer.found("beginning")).containsExactly(release.asset().value());
    assertThat(indexer.found("quasar")).isEqualTo(List.of());
  }
}
