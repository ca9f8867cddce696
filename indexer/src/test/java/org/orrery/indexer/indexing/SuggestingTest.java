package org.orrery.indexer.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.indexer.search.SampleDocuments.titled;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.SettableClock;
import org.orrery.indexer.search.SearchIndex;
import org.orrery.indexer.search.lucene.LuceneIndexes;
import org.orrery.indexer.suggest.Suggestion;

class SuggestingTest {

  private final SettableClock clock = new SettableClock();
  private SearchIndex index;
  private Suggesting suggesting;

  @BeforeEach
  void open(@TempDir Path folder) {
    index = LuceneIndexes.open(folder);
    suggesting = new Suggesting(index, clock);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private List<String> suggested(String text) {
    return suggesting.suggest(text, 5).stream().map(Suggestion::text).toList();
  }

  @Test
  void what_is_in_the_index_at_the_start_is_suggested() {
    index.replace(titled("a", "Comet"));

    suggesting.refresh();

    assertThat(suggested("com")).containsExactly("Comet");
  }

  @Test
  void a_change_is_suggested_after_a_pause_and_not_before() {
    suggesting.refresh();
    index.replace(titled("a", "Comet"));
    suggesting.changed();

    suggesting.refresh();
    assertThat(suggested("com")).isEmpty();

    clock.pass(Duration.ofSeconds(2));
    suggesting.refresh();
    assertThat(suggested("com")).containsExactly("Comet");
  }

  @Test
  void nothing_is_made_anew_while_nothing_has_changed() {
    suggesting.refresh();
    index.replace(titled("a", "Comet"));
    clock.pass(Duration.ofHours(1));

    suggesting.refresh();

    assertThat(suggested("com")).isEmpty();
  }

  @Test
  void one_that_failed_is_tried_again() {
    index.close();

    for (var attempt = 0; attempt < 2; attempt++) {
      clock.pass(Duration.ofSeconds(2));
      assertThatThrownBy(suggesting::refresh).isInstanceOf(IllegalStateException.class);
    }
  }
}
