package org.orrery.indexer.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aMaterial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Releases;
import org.orrery.indexer.derive.worker.Recipes;
import org.orrery.indexer.document.ProcessingState;

class CatchingUpTest extends WithAnIndexer implements OnH2 {

  private static final TestFile DRAWING =
      new TestFile("ant.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='2'/>");

  private Deriving deriving() {
    return database().get(Deriving.class);
  }

  private Path mark() {
    return folder.resolve("previewed");
  }

  private void catchUp() throws Exception {
    new CatchingUp(
            database().get(Releases.class),
            database().get(Reading.class),
            indexer.reader,
            database().get(Outbox.class),
            Duration.ofMillis(5),
            mark())
        .catchUp();
  }

  @Test
  void a_release_is_done_when_its_previews_are() {
    var release = aMaterial().with(DRAWING).releasedIn(database());

    indexer.indexing.drain();

    assertThat(deriving().of(Digest.of(DRAWING.bytes())))
        .extracting(Derivative::recipe)
        .containsExactly("svg/1");
    assertThat(indexer.progress.of(release).files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.state()).isEqualTo(ProcessingState.DONE);
              assertThat(file.detail()).contains("no preview");
            });
  }

  @Test
  void what_was_released_before_there_was_a_recipe_is_previewed_later() throws Exception {
    aMaterial().with(DRAWING).releasedIn(database());
    indexer.indexing.drain();
    var digest = Digest.of(DRAWING.bytes());
    database()
        .inTransaction(
            () -> {
              // An older version of the recipe takes the place of today's.
              deriving().failed(digest, "svg/0", "crashed", Map.of());
              return true;
            });

    catchUp();

    assertThat(waiting()).isEqualTo(1);
    indexer.indexing.drain();
    assertThat(deriving().of(digest)).extracting(Derivative::recipe).containsExactly("svg/1");
  }

  @Test
  void what_is_caught_up_with_is_not_looked_through_again() throws Exception {
    aMaterial().with(DRAWING).releasedIn(database());
    indexer.indexing.drain();
    Files.writeString(mark(), Recipes.names());
    deriving().failed(Digest.of(DRAWING.bytes()), "svg/0", "crashed", Map.of());

    catchUp();

    assertThat(waiting()).isZero();
  }

  @Test
  void what_was_made_is_made_once_however_often_it_is_released() {
    aMaterial().with(DRAWING).releasedIn(database());
    aMaterial().with(DRAWING).releasedIn(database());

    indexer.indexing.drain();

    assertThat(database().rows("derivatives")).isEqualTo(1);
    assertThat(deriving().of(List.of(Digest.of(DRAWING.bytes())))).hasSize(1);
  }
}
