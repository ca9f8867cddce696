package org.orrery.indexer.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.Fixtures.aMaterial;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.AssetDatabase;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.OnH2;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.withdrawal.Withdrawing;

class RebuildingTest extends WithAnIndexer implements OnH2 {

  private Release released(String title) {
    return aMaterial()
        .saying("title", Map.of("en", title))
        .with(new TestFile("notes.txt", "inside of " + title))
        .releasedIn(database());
  }

  private void reopenWithoutIndex() throws InterruptedException {
    indexer.close();
    AssetDatabase.delete(folder.resolve("index"));
    indexer = AnIndexer.in(folder, database(), extractor);
  }

  @Test
  void a_lost_index_is_restored_without_reading_a_file() throws Exception {
    var comet = released("comet");
    var quasar = released("quasar");
    indexer.indexing.drain();
    reopenWithoutIndex();
    assertThat(indexer.index.needsRebuild()).isTrue();

    var counted = new ArrayList<Long>();
    var count = indexer.rebuilding.rebuild(counted::add);

    assertThat(count).isEqualTo(2);
    assertThat(counted).containsExactly(1L, 2L);
    assertThat(indexer.index.needsRebuild()).isFalse();
    assertThat(indexer.found("\"inside of comet\"")).containsExactly(comet.asset().value());
    assertThat(indexer.found("\"inside of quasar\"")).containsExactly(quasar.asset().value());
    assertThat(indexer.indexing.waiting()).isZero();
    assertThat(extractor.read()).hasSize(2);
  }

  @Test
  void files_that_were_never_read_are_read_after_the_rebuild() throws Exception {
    var comet = released("comet");
    indexer.indexing.drain();
    AssetDatabase.delete(folder.resolve("extracted"));
    reopenWithoutIndex();

    indexer.rebuilding.rebuild(done -> {});
    assertThat(indexer.found("comet")).containsExactly(comet.asset().value());
    assertThat(indexer.found("\"inside of comet\"")).isEmpty();

    indexer.indexing.drain();
    assertThat(indexer.found("\"inside of comet\"")).containsExactly(comet.asset().value());
    assertThat(indexer.progress.of(comet).stage()).isEqualTo(Progress.Stage.DONE);
  }

  @Test
  void a_damaged_remembered_text_is_read_again() throws Exception {
    for (var damage :
        new byte[][] {{}, {31, -117, 8}, "not compressed".getBytes(StandardCharsets.UTF_8)}) {
      var comet = released("comet");
      indexer.indexing.drain();
      var remembered = remembered();
      Files.write(remembered, damage);
      var before = extractor.read().size();

      indexer.rebuilding.rebuild(done -> {});
      indexer.indexing.drain();

      assertThat(extractor.read()).hasSize(before + 1);
      assertThat(indexer.found("\"inside of comet\"")).contains(comet.asset().value());
      Files.delete(remembered());
    }
  }

  private Path remembered() throws Exception {
    try (var files = Files.walk(folder.resolve("extracted/texts"))) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  @Test
  void releases_that_come_in_meanwhile_are_all_in_the_new_index() throws Exception {
    var first = IntStream.range(0, 10).mapToObj(number -> released("early" + number)).toList();
    indexer.indexing.drain();
    indexer.indexing.start();
    var titles = new ArrayList<String>();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var number = 0;
      for (var round = 0; round < 3; round++) {
        var rebuilding = threads.submit(() -> indexer.rebuilding.rebuild(done -> {}));
        while (!rebuilding.isDone() || number < 5 * (round + 1)) {
          titles.add("late" + number);
          released("late" + number);
          AnIndexer.again(
              database(),
              first.get(number % first.size()),
              new TestFile("more" + number + ".txt", "second" + number));
          number++;
        }
        rebuilding.get();
      }
    }
    indexer.indexing.stop();
    indexer = again();
    indexer.indexing.drain();

    assertThat(indexer.index.count()).isEqualTo(first.size() + titles.size());
    for (var title : titles) {
      assertThat(indexer.found(title)).as(title).hasSize(1);
    }
    for (var number = 0; number < titles.size(); number++) {
      assertThat(indexer.found("second" + number))
          .containsExactly(first.get(number % first.size()).asset().value());
    }
  }

  private AnIndexer again() {
    return new AnIndexer(database(), indexer.index, extractor, folder);
  }

  @Test
  void what_was_given_up_is_answered_for_by_a_rebuild() throws Exception {
    extractor.unavailable("notes.txt");
    var release = aMaterial().with(NOTES).releasedIn(database());
    for (var attempt = 0; attempt < 10; attempt++) {
      indexer.indexing.drain();
      database().clock().pass(Duration.ofMinutes(11));
    }
    assertThat(indexer.indexing.parked()).hasSize(1);

    extractor.heal();
    indexer.rebuilding.rebuild(done -> {});
    indexer.indexing.drain();

    assertThat(indexer.indexing.parked()).isEmpty();
    assertThat(indexer.found("pulsar")).containsExactly(release.asset().value());
  }

  @Test
  void a_stopped_rebuild_leaves_the_old_index_serving() throws Exception {
    var comet = released("comet");
    indexer.indexing.drain();
    indexer.rebuilding.stop();

    assertThatThrownBy(() -> indexer.rebuilding.rebuild(done -> {}))
        .isInstanceOf(InterruptedException.class);

    assertThat(indexer.found("comet")).containsExactly(comet.asset().value());
  }

  @Test
  void one_that_was_started_goes_on_by_itself_and_ends() throws Exception {
    released("comet");

    indexer.rebuilding.start();
    indexer.rebuilding.start();
    indexer.rebuilding.stop();

    assertThat(indexer.rebuilding.isUnderWay()).isFalse();
  }

  @Test
  void what_is_withdrawn_is_not_in_the_new_index() throws Exception {
    var comet = released("comet");
    var quasar = released("quasar");
    indexer.indexing.drain();
    database()
        .get(Withdrawing.class)
        .withdraw(database().ada(), comet.type(), comet.asset(), Map.of("reason", "Wrong."));

    indexer.rebuilding.rebuild(done -> {});

    assertThat(indexer.index.ids()).containsExactly(quasar.asset().value());
  }
}
