package org.orrery.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aMaterial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.AssetDatabase;
import org.orrery.assetdb.Fixtures.TestFile;
import org.orrery.indexer.indexing.Indexing;
import org.orrery.indexer.indexing.Rebuilding;
import org.orrery.indexer.indexing.Suggesting;
import org.orrery.indexer.search.Hit;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.search.SearchIndex;
import org.orrery.indexer.search.lucene.OlderProgram;
import org.orrery.indexer.suggest.Suggestion;

/** The whole of it, wired as a server wires it, with the real workers. */
@Timeout(120)
class IndexerTest {

  private static final Map<String, Object> ONE_WORKER = Map.of("orrery.indexer.workers", "1");

  @TempDir private Path home;

  private static List<String> found(AssetDatabase process, String words) {
    return process.get(SearchIndex.class).search(Query.of(words).build()).hits().stream()
        .map(Hit::id)
        .toList();
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private static void awaitIndexed(AssetDatabase process) {
    await(() -> process.get(Indexing.class).waiting() == 0);
    await(() -> !process.get(Rebuilding.class).isUnderWay());
  }

  @Test
  void what_is_released_is_found_and_a_changed_schema_has_the_index_made_anew() throws Exception {
    String id;
    try (var process = AssetDatabase.in(home, ONE_WORKER)) {
      var release =
          aMaterial()
              .with(new TestFile("page.html", "<!doctype html><p>A pulsar<p>脉冲星"))
              .releasedIn(process);
      id = release.asset().value();
      awaitIndexed(process);

      assertThat(found(process, "pulsar")).containsExactly(id);
      assertThat(found(process, "脉冲星")).containsExactly(id);
      process.clock().pass(Duration.ofMinutes(1));
      await(
          () ->
              process.get(Suggesting.class).suggest("cra", 5).stream()
                  .map(Suggestion::text)
                  .anyMatch("Crab Nebula"::equals));
    }

    OlderProgram.wrote(home.resolve("index"));

    try (var process = AssetDatabase.in(home, ONE_WORKER)) {
      awaitIndexed(process);

      assertThat(process.get(SearchIndex.class).needsRebuild()).isFalse();
      assertThat(found(process, "pulsar")).containsExactly(id);
    }
  }
}
