package org.orrery.indexer.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aMaterial;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.AssetEvent;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.outbox.OutboxEntry;
import org.orrery.indexer.document.ProcessingState;
import org.orrery.indexer.search.FileProcessing;

/** What happens between a release and its being found. */
abstract class IndexingContract extends WithAnIndexer {

  @Test
  void a_release_is_found_by_its_title_at_once_and_by_its_text_later() throws Exception {
    var gate = extractor.gate("notes.txt");
    var id = released(NOTES).asset().value();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var draining = threads.submit(() -> indexer.indexing.drain());
      gate.awaitArrival();
      assertThat(indexer.found("crab nebula")).containsExactly(id);
      assertThat(indexer.found("蟹状星云")).containsExactly(id);
      assertThat(indexer.found("pulsar")).isEmpty();
      gate.open();
      draining.get();
    }

    assertThat(indexer.found("pulsar")).containsExactly(id);
    assertThat(waiting()).isZero();
  }

  @Test
  void a_file_that_cannot_be_read_fails_alone_and_says_why() {
    extractor.failure("notes.txt", "The process that read it ended.");
    var release = aMaterial().with(NOTES).with(MORE).releasedIn(database());

    indexer.indexing.drain();

    assertThat(indexer.progress.of(release).stage()).isEqualTo(Progress.Stage.DONE);
    assertThat(indexer.progress.of(release).files())
        .containsExactly(
            new FileProcessing("more.txt", ProcessingState.DONE, ""),
            new FileProcessing(
                "notes.txt", ProcessingState.FAILED, "The process that read it ended."));
    assertThat(indexer.found("hydrogen")).containsExactly(release.asset().value());
    assertThat(waiting()).isZero();
    assertThat(indexer.indexing.parked()).isEmpty();
  }

  @Test
  void without_an_extractor_an_asset_is_found_by_its_description_and_parked_after_ten() {
    extractor.unavailable("notes.txt");
    var unread = released(NOTES);
    var read = released(MORE);

    for (var attempt = 1; attempt <= Outbox.MOST_ATTEMPTS; attempt++) {
      assertThat(indexer.indexing.parked()).isEmpty();
      indexer.indexing.drain();
      assertThat(extractor.read()).filteredOn("notes.txt"::equals).hasSize(attempt);
      indexer.indexing.drain();
      assertThat(extractor.read()).filteredOn("notes.txt"::equals).hasSize(attempt);
      database().clock().pass(Duration.ofMinutes(11));
    }

    assertThat(indexer.indexing.parked())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.asset()).isEqualTo(unread.asset());
              assertThat(entry.lastError()).isEqualTo("There is no Java to run workers with.");
            });
    assertThat(indexer.found("hydrogen")).containsExactly(read.asset().value());
    indexer.crash();
    indexer = AnIndexer.in(folder, database(), extractor);
    assertThat(indexer.found("crab"))
        .containsExactlyInAnyOrder(unread.asset().value(), read.asset().value());
  }

  @Test
  void what_failed_for_want_of_an_extractor_is_read_when_there_is_one() {
    extractor.unavailable("notes.txt");
    var release = released(NOTES);
    indexer.indexing.drain();
    assertThat(indexer.progress.of(release).stage()).isEqualTo(Progress.Stage.PROCESSING);

    extractor.heal();
    database().clock().pass(Duration.ofMinutes(1));
    indexer.indexing.drain();

    assertThat(indexer.found("pulsar")).containsExactly(release.asset().value());
    assertThat(waiting()).isZero();
  }

  @Test
  void slow_files_in_some_assets_do_not_hold_up_another() throws Exception {
    var slow = IntStream.range(0, 4).mapToObj(number -> "slow" + number + ".txt").toList();
    var gates = slow.stream().map(extractor::gate).toList();
    slow.forEach(name -> released(new TestFile(name, "slow words of " + name)));
    indexer.indexing.start();
    for (var gate : gates) {
      gate.awaitArrival();
    }
    var arrived = extractor.gate("notes.txt");
    arrived.open();

    var quick = released(NOTES);
    arrived.awaitArrival();

    // Its description was written before its file was read.
    assertThat(indexer.found("crab nebula")).contains(quick.asset().value());
    gates.forEach(ToldExtractor.Gate::open);
  }

  @Test
  void a_long_asset_is_read_in_turns_and_never_given_to_two() {
    var deposit = aMaterial();
    var files = 24;
    var lengthy = new AtomicReference<>(AssetId.random());
    for (var number = 0; number < files; number++) {
      var name = "page" + number + ".txt";
      deposit = deposit.with(new TestFile(name, "word" + number));
      extractor.trouble(
          name,
          source -> {
            database().clock().pass(Duration.ofMinutes(2));
            assertThat(indexer.outbox.claim(5, Duration.ofNanos(1)))
                .extracting(OutboxEntry::asset)
                .doesNotContain(lengthy.get());
            return Optional.empty();
          });
    }
    var release = deposit.releasedIn(database());
    lengthy.set(release.asset());
    var quick = released(NOTES);

    indexer.indexing.drain();
    indexer.outbox.forgetClaims();
    indexer.indexing.drain();

    assertThat(extractor.read()).hasSize(files + 1).doesNotHaveDuplicates();
    assertThat(extractor.read().indexOf("notes.txt")).isBetween(1, 6);
    assertThat(indexer.found("word0 word23")).containsExactly(release.asset().value());
    assertThat(indexer.found("pulsar")).containsExactly(quick.asset().value());
    assertThat(waiting()).isZero();
  }

  @Test
  void a_file_in_two_assets_and_in_two_releases_is_read_once() {
    var first = released(NOTES);
    var second = aGame().with(NOTES).releasedIn(database());
    indexer.indexing.drain();

    AnIndexer.again(database(), first, MORE);
    indexer.indexing.drain();

    assertThat(extractor.read()).containsExactly("notes.txt", "more.txt");
    assertThat(indexer.found("pulsar"))
        .containsExactlyInAnyOrder(first.asset().value(), second.asset().value());
  }

  @Test
  void a_repeated_event_never_takes_a_text_away_meanwhile() throws Exception {
    var release = released(NOTES);
    indexer.indexing.drain();

    indexer.updating.update(release.asset(), () -> false);

    assertThat(indexer.found("pulsar")).containsExactly(release.asset().value());
  }

  @Test
  void an_asset_without_a_release_is_taken_out() {
    var release = released(NOTES);
    indexer.indexing.drain();
    database().emptied();
    indexer.outbox.add(new AssetEvent.Released(release.asset()));

    indexer.indexing.drain();

    assertThat(indexer.found("crab")).isEmpty();
    assertThat(indexer.index.count()).isZero();
    assertThat(waiting()).isZero();
  }

  @Test
  void many_releases_are_brought_to_disk_together() throws Exception {
    for (var number = 0; number < 20; number++) {
      aMaterial()
          .saying("title", Map.of("en", "Comet number " + number))
          .with(NOTES)
          .releasedIn(database());
    }

    indexer.indexing.drain();

    assertThat(commits()).isLessThan(5);
    indexer.crash();
    indexer = AnIndexer.in(folder, database(), extractor);
    assertThat(indexer.index.count()).isEqualTo(20);
    assertThat(waiting()).isZero();
  }

  /** How often the index was brought to disk: its last commit's number, in base 36. */
  private long commits() throws IOException {
    try (var files = Files.walk(folder.resolve("index"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("segments_"))
          .mapToLong(name -> Long.parseLong(name.substring("segments_".length()), 36))
          .max()
          .orElse(0);
    }
  }
}
