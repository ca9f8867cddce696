package org.orrery.indexer.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.outbox.OutboxEntry;
import org.orrery.indexer.search.SearchIndex;
import org.orrery.indexer.search.lucene.LuceneIndexes;

/** Several at a time, and ends at the wrong moment. */
abstract class InterleavingContract extends WithAnIndexer {

  @Test
  void the_newest_of_two_releases_wins_whoever_ends_last() throws Exception {
    var gate = extractor.gate("notes.txt");
    var first = released(NOTES);
    try (var other = sharing(indexer.index);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = threads.submit(() -> indexer.indexing.drain());
      gate.awaitArrival();
      var second = AnIndexer.again(database(), first, new TestFile("notes.txt", "a quasar"));
      extractor.heal();

      other.indexing.drain();
      assertThat(indexer.found("quasar")).containsExactly(first.asset().value());
      gate.open();
      slow.get();

      assertThat(indexer.found("quasar")).containsExactly(first.asset().value());
      assertThat(indexer.found("pulsar")).isEmpty();
      assertThat(indexer.progress.of(second).stage()).isEqualTo(Progress.Stage.DONE);
      assertThat(indexer.progress.of(first).stage()).isEqualTo(Progress.Stage.DONE);
      assertThat(indexer.progress.of(first).files()).hasSize(1);
    }
  }

  /** Another process beside this one, on the same outbox, with the same index. */
  private AnIndexer sharing(SearchIndex index) {
    return new AnIndexer(database(), index, extractor, folder);
  }

  @Test
  void two_drainers_share_the_work_and_lose_nothing() throws Exception {
    var first =
        IntStream.range(0, 12)
            .mapToObj(number -> released(new TestFile("a" + number + ".txt", "early" + number)))
            .toList();
    try (var other = sharing(LuceneIndexes.open(folder.resolve("shared")))) {
      var one = new AnIndexer(database(), other.index, extractor, folder);
      one.indexing.start();
      other.indexing.start();
      for (var release : first) {
        var number = first.indexOf(release);
        AnIndexer.again(database(), release, new TestFile("b.txt", "middle" + number));
        AnIndexer.again(database(), release, new TestFile("b.txt", "late" + number));
      }
      one.indexing.stop();
      other.indexing.stop();
      var last = sharing(other.index);
      last.indexing.drain();

      assertThat(waiting()).isZero();
      for (var release : first) {
        var number = first.indexOf(release);
        assertThat(last.found("late" + number)).containsExactly(release.asset().value());
        assertThat(last.found("early" + number)).containsExactly(release.asset().value());
        assertThat(last.found("middle" + number)).isEmpty();
      }
    }
  }

  @Test
  void a_crash_before_anything_is_on_disk_only_repeats_work() throws Exception {
    var release = released(NOTES);
    claim();
    indexer.updating.update(release.asset(), () -> true);

    indexer.crash();
    indexer = AnIndexer.in(folder, database(), extractor);
    assertThat(indexer.found("crab")).isEmpty();
    indexer.outbox.forgetClaims();
    indexer.indexing.drain();

    assertThat(indexer.found("pulsar")).containsExactly(release.asset().value());
    assertThat(waiting()).isZero();
    assertThat(extractor.read()).containsExactly("notes.txt");
  }

  @Test
  void a_crash_between_the_index_and_the_answer_only_repeats_work() throws Exception {
    var release = released(NOTES);
    claim();
    indexer.updating.update(release.asset(), () -> true);
    indexer.index.commit("");

    indexer.crash();
    indexer = AnIndexer.in(folder, database(), extractor);
    assertThat(indexer.found("pulsar")).containsExactly(release.asset().value());
    indexer.outbox.forgetClaims();
    indexer.indexing.drain();

    assertThat(indexer.found("pulsar")).containsExactly(release.asset().value());
    assertThat(indexer.index.count()).isEqualTo(1);
    assertThat(waiting()).isZero();
  }

  private OutboxEntry claim() {
    return indexer.outbox.claim(1, AnIndexer.SETTINGS.lease()).getFirst();
  }

  @Test
  void stopping_leaves_what_is_being_read_to_the_next_start_as_no_failure() throws Exception {
    var gate = extractor.gate("notes.txt");
    var release = released(NOTES);
    indexer.indexing.start();
    gate.awaitArrival();

    indexer.close();
    indexer = AnIndexer.in(folder, database(), extractor);

    assertThat(waiting()).isEqualTo(1);
    assertThat(indexer.indexing.parked()).isEmpty();
    assertThat(indexer.found("crab")).containsExactly(release.asset().value());
    assertThat(claim())
        .satisfies(
            entry -> {
              assertThat(entry.attempts()).isEqualTo(1);
              assertThat(entry.lastError()).isEmpty();
            });
  }
}
