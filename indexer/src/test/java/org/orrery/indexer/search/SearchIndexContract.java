package org.orrery.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.indexer.search.SampleDocuments.BIOLOGY;
import static org.orrery.indexer.search.SampleDocuments.GALAXIES;
import static org.orrery.indexer.search.SampleDocuments.aGame;
import static org.orrery.indexer.search.SampleDocuments.aMaterial;
import static org.orrery.indexer.search.SampleDocuments.crabNebula;
import static org.orrery.indexer.search.SampleDocuments.titled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.indexer.document.DocumentType;
import org.orrery.indexer.document.IndexDocument;
import org.orrery.indexer.document.ProcessingState;

/** What every index does with documents: keeping, replacing, telling, rebuilding. */
public interface SearchIndexContract {
  /** A new, empty index, the same for a whole test. */
  SearchIndex index();

  /** Puts documents in and waits until they are seen. */
  default void given(IndexDocument... documents) {
    for (IndexDocument document : documents) {
      index().replace(document);
    }
    index().awaitVisible();
  }

  default List<String> idsFor(String text) {
    return ids(index().search(Query.of(text).build()));
  }

  static List<String> ids(Results results) {
    return results.hits().stream().map(Hit::id).toList();
  }

  @Test
  default void a_document_is_seen_after_waiting_and_gone_after_removal() {
    given(titled("a", "Ringed planet"));
    assertThat(idsFor("planet")).containsExactly("a");

    index().remove("a");
    index().remove("never-there");
    index().awaitVisible();

    assertThat(idsFor("planet")).isEmpty();
    assertThat(index().count()).isZero();
  }

  @Test
  default void replacing_leaves_one_document_and_nothing_of_the_old() {
    given(crabNebula("a").build(), titled("b", "Another"));

    given(titled("a", "Ringed planet"), titled("a", "Ringed planet"));

    assertThat(index().count()).isEqualTo(2);
    assertThat(index().ids()).containsExactlyInAnyOrder("a", "b");
    assertThat(idsFor("planet")).containsExactly("a");
    assertThat(idsFor("nebula")).isEmpty();
    assertThat(idsFor("chandra")).isEmpty();
  }

  @Test
  default void a_hit_is_rendered_from_the_index_alone() {
    given(crabNebula("a").build());

    Hit hit = index().search(Query.of("crab").build()).hits().getFirst();

    assertThat(hit.type()).isEqualTo(DocumentType.MATERIAL);
    assertThat(hit.titles()).containsEntry("zh", "蟹状星云三维模型");
    assertThat(hit.summaries()).containsEntry("en", "A remnant of the supernova of 1054.");
    assertThat(hit.kind()).contains("model");
    assertThat(hit.license()).isEqualTo("CC0-1.0");
    assertThat(hit.contributors()).containsExactly("Ada Lovelace", "王小明");
    assertThat(hit.subjects()).containsExactly(SampleDocuments.STARS);
    assertThat(hit.year()).hasValue(2020);
    assertThat(hit.files()).isEqualTo(4);
    assertThat(hit.bytes()).isEqualTo(1_240);
    assertThat(hit.downloads()).isEqualTo(7);
    assertThat(hit.thumbnail()).contains("/api/materials/a/thumbnail");
  }

  @Test
  default void processing_tells_of_each_file_in_order() {
    given(crabNebula("a").build());

    Processing processing = index().processing("a").orElseThrow();

    assertThat(processing.release()).isEqualTo(1);
    assertThat(processing.files())
        .extracting(FileProcessing::path)
        .containsExactly("models/crab_nebula.glb", "docs/notes.pdf", "raw/cube.fits", "readme.txt");
    assertThat(processing.files().get(2))
        .isEqualTo(new FileProcessing("raw/cube.fits", ProcessingState.FAILED, "too large"));
    assertThat(processing.files().get(3).state()).isEqualTo(ProcessingState.WAITING);
    assertThat(index().processing("absent")).isEmpty();
  }

  @Test
  default void similar_assets_share_rare_words_and_leave_the_asset_itself_out() {
    given(
        aMaterial("a")
            .titles(Map.of("en", "Spiral galaxy map"))
            .subjects(List.of(GALAXIES))
            .build(),
        aMaterial("b")
            .titles(Map.of("en", "Spiral galaxy atlas"))
            .subjects(List.of(GALAXIES))
            .build(),
        aMaterial("c").titles(Map.of("en", "Frog anatomy")).subjects(List.of(BIOLOGY)).build());

    assertThat(index().similar("a", 10)).extracting(Hit::id).containsExactly("b");
    assertThat(index().similar("absent", 10)).isEmpty();
  }

  @Test
  default void every_asset_is_visited_once() {
    given(crabNebula("a").build(), aGame("b").titles(Map.of("en", "Orbit")).build());

    List<String> visited = new ArrayList<>();
    index().forEach(hit -> visited.add(hit.id()));

    assertThat(visited).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  default void a_commit_keeps_its_note() {
    assertThat(index().lastCommitted()).isEmpty();

    index().commit("outbox 12");

    assertThat(index().lastCommitted()).isEqualTo(Optional.of("outbox 12"));
  }

  @Test
  default void a_rebuild_serves_only_when_finished() {
    given(titled("a", "Old comet"));
    assertThat(index().needsRebuild()).isTrue();

    try (Rebuild rebuild = index().rebuild()) {
      rebuild.add(titled("b", "New comet"));
      assertThat(idsFor("comet")).containsExactly("a");
      rebuild.finish("all");
    }

    assertThat(idsFor("comet")).containsExactly("b");
    assertThat(index().lastCommitted()).contains("all");
    assertThat(index().needsRebuild()).isFalse();
  }

  @Test
  default void a_rebuild_does_not_overwrite_what_came_in_meanwhile() {
    given(titled("a", "First comet"), titled("b", "Doomed comet"));

    try (Rebuild rebuild = index().rebuild()) {
      index().replace(titled("a", "Second comet"));
      index().remove("b");
      rebuild.add(titled("a", "First comet"));
      rebuild.add(titled("b", "Doomed comet"));
      rebuild.add(titled("c", "Third comet"));
      index().replace(titled("c", "Fourth comet"));
      rebuild.finish("all");
    }

    assertThat(index().ids()).isEqualTo(Set.of("a", "c"));
    assertThat(idsFor("second")).containsExactly("a");
    assertThat(idsFor("fourth")).containsExactly("c");
  }

  @Test
  default void an_unfinished_or_overtaken_rebuild_leaves_no_trace() {
    given(titled("a", "Old comet"));

    Rebuild overtaken = index().rebuild();
    Rebuild dropped = index().rebuild();
    dropped.add(titled("b", "New comet"));
    dropped.close();
    dropped.close();

    assertThat(idsFor("comet")).containsExactly("a");
    assertThatThrownBy(() -> overtaken.add(titled("c", "Comet")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> dropped.finish("all")).isInstanceOf(IllegalStateException.class);
    overtaken.close();
  }

  @Test
  default void a_closed_index_takes_no_calls() {
    index().close();
    index().close();

    assertThatThrownBy(() -> index().replace(titled("a", "Comet")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> idsFor("comet")).isInstanceOf(IllegalStateException.class);
  }
}
