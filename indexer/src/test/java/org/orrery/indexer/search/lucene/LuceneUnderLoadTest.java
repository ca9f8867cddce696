package org.orrery.indexer.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.indexer.search.SampleDocuments.titled;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.search.Rebuild;
import org.orrery.indexer.search.SearchBusy;
import org.orrery.indexer.search.SearchIndex;

/** Searches beside writes, swaps and each other. */
class LuceneUnderLoadTest {
  private static final int SEARCHERS = 4;

  @TempDir Path folder;

  private SearchIndex open(int searchesAtOnce, Duration patience) {
    return LuceneIndexes.open(
        new LuceneSettings(folder, Duration.ofMillis(20), searchesAtOnce, patience, 16));
  }

  @Test
  void a_search_always_sees_a_whole_generation_while_generations_are_swapped() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (SearchIndex index = open(SEARCHERS, Duration.ofSeconds(30));
        ExecutorService threads = Executors.newFixedThreadPool(SEARCHERS)) {
      rebuild(index);
      Callable<Integer> searching =
          () -> {
            int searches = 0;
            while (!done.get()) {
              assertThat(index.search(Query.of("comet").build()).total()).isEqualTo(2);
              searches++;
            }
            return searches;
          };
      List<Future<Integer>> searchers = new ArrayList<>();
      for (int count = 0; count < SEARCHERS; count++) {
        searchers.add(threads.submit(searching));
      }

      for (int round = 0; round < 5; round++) {
        rebuild(index);
        index.replace(titled("a", "Comet again"));
        index.commit("round " + round);
      }
      done.set(true);

      for (Future<Integer> searcher : searchers) {
        assertThat(searcher.get()).isPositive();
      }
    }
  }

  private static void rebuild(SearchIndex index) {
    try (Rebuild rebuild = index.rebuild()) {
      rebuild.add(titled("a", "Comet one"));
      rebuild.add(titled("b", "Comet two"));
      rebuild.finish("all");
    }
  }

  @Test
  void searches_over_the_limit_are_told_to_come_again() throws Exception {
    AtomicBoolean refused = new AtomicBoolean();
    try (SearchIndex index = open(1, Duration.ZERO);
        ExecutorService threads = Executors.newFixedThreadPool(SEARCHERS)) {
      rebuild(index);
      Callable<Boolean> searching =
          () -> {
            while (!refused.get()) {
              try {
                index.search(Query.of("comet").build());
              } catch (SearchBusy busy) {
                assertThat(busy.retryAfter()).isNotNull();
                refused.set(true);
              }
            }
            return true;
          };
      List<Future<Boolean>> searchers = new ArrayList<>();
      for (int count = 0; count < SEARCHERS; count++) {
        searchers.add(threads.submit(searching));
      }
      for (Future<Boolean> searcher : searchers) {
        assertThat(searcher.get()).isTrue();
      }

      assertThat(index.search(Query.of("comet").build()).total()).isEqualTo(2);
    }
  }
}
