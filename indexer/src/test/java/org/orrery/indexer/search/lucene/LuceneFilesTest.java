package org.orrery.indexer.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.indexer.search.SampleDocuments.titled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.indexer.document.IndexFields;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.search.Rebuild;
import org.orrery.indexer.search.SearchIndex;

/** What is on disk after crashes, restarts and damage. */
class LuceneFilesTest {
  @TempDir Path folder;
  @TempDir Path elsewhere;

  private static void rebuild(SearchIndex index, String title) {
    try (Rebuild rebuild = index.rebuild()) {
      rebuild.add(titled("a", title));
      rebuild.finish("rebuilt");
    }
  }

  private static long found(SearchIndex index, String text) {
    return index.search(Query.of(text).build()).total();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  private static IndexWriterConfig sorted() {
    return new IndexWriterConfig()
        .setIndexSort(Sorting.BY_DATE.sort())
        .setParentField(IndexFields.BLOCK_END);
  }

  private List<String> names(String prefix) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(prefix))
          .sorted()
          .toList();
    }
  }

  @Test
  void committed_documents_survive_a_crash_and_the_note_says_what_is_seen() throws IOException {
    try (SearchIndex index = LuceneIndexes.open(folder)) {
      rebuild(index, "Comet");
      index.replace(titled("b", "Comet two"));
      index.commit("entry 7");
      index.replace(titled("c", "Comet three"));
      index.awaitVisible();

      copy(folder, elsewhere);
    }

    try (SearchIndex crashed = LuceneIndexes.open(elsewhere)) {
      assertThat(crashed.needsRebuild()).isFalse();
      assertThat(crashed.lastCommitted()).contains("entry 7");
      assertThat(crashed.ids()).contains("a", "b");
      assertThat(found(crashed, "comet")).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void a_crash_while_rebuilding_leaves_the_old_generation_serving() throws IOException {
    try (SearchIndex index = LuceneIndexes.open(folder)) {
      rebuild(index, "Comet");
      try (Rebuild unfinished = index.rebuild()) {
        unfinished.add(titled("b", "Star"));
        copy(folder, elsewhere);
      }
    }

    try (SearchIndex crashed = LuceneIndexes.open(elsewhere)) {
      assertThat(crashed.ids()).containsExactly("a");
      assertThat(crashed.needsRebuild()).isFalse();
    }
    try (Stream<Path> left = Files.list(elsewhere)) {
      assertThat(left.filter(Files::isDirectory)).hasSize(1);
    }
  }

  @Test
  void a_replaced_generation_is_deleted() throws IOException {
    try (SearchIndex index = LuceneIndexes.open(folder)) {
      rebuild(index, "Comet");
      rebuild(index, "Star");

      assertThat(names("generation-")).hasSize(1);
      assertThat(Files.readString(folder.resolve("current")).strip())
          .isEqualTo(names("generation-").getFirst());
    }
  }

  @Test
  void a_damaged_index_is_put_aside_and_asks_for_a_rebuild() throws IOException {
    try (SearchIndex index = LuceneIndexes.open(folder)) {
      rebuild(index, "Comet");
    }
    Path generation = folder.resolve(names("generation-").getFirst());
    try (Stream<Path> files = Files.list(generation)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.getFileName().toString().startsWith("segments")) {
          Files.write(file, new byte[] {1, 2, 3, 4, 5});
        }
      }
    }

    try (SearchIndex opened = LuceneIndexes.open(folder)) {
      assertThat(opened.needsRebuild()).isTrue();
      assertThat(opened.count()).isZero();
      assertThat(names("aside-")).hasSize(1);
      rebuild(opened, "Comet");
      assertThat(found(opened, "comet")).isEqualTo(1);
    }
  }

  @Test
  void a_lost_folder_asks_for_a_rebuild() throws IOException {
    try (SearchIndex index = LuceneIndexes.open(folder)) {
      rebuild(index, "Comet");
    }
    GenerationFolders.delete(folder.resolve(names("generation-").getFirst()));

    try (SearchIndex opened = LuceneIndexes.open(folder)) {
      assertThat(opened.needsRebuild()).isTrue();
    }
  }

  @Test
  void another_schema_is_put_aside_and_asks_for_a_rebuild() throws IOException {
    try (SearchIndex index = LuceneIndexes.open(folder)) {
      rebuild(index, "Comet");
    }
    Path generation = folder.resolve(names("generation-").getFirst());
    try (FSDirectory directory = FSDirectory.open(generation);
        IndexWriter writer = new IndexWriter(directory, sorted())) {
      writer.setLiveCommitData(Map.of("schema", "0", "complete", "yes").entrySet());
      writer.commit();
    }

    try (SearchIndex opened = LuceneIndexes.open(folder)) {
      assertThat(opened.needsRebuild()).isTrue();
      assertThat(names("aside-")).hasSize(1);
    }
  }

  @Test
  void a_second_process_is_refused_and_does_no_harm() {
    try (SearchIndex index = LuceneIndexes.open(folder)) {
      rebuild(index, "Comet");

      assertThatThrownBy(() -> LuceneIndexes.open(folder)).isInstanceOf(UncheckedIOException.class);

      assertThat(found(index, "comet")).isEqualTo(1);
    }
  }
}
