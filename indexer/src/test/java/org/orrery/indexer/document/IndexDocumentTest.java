package org.orrery.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexDocumentTest {
  @Test
  void formats_come_from_extensions_or_else_media_types() {
    assertThat(IndexedFile.waiting("a/B.GLB", "model/gltf-binary", 1).format()).contains("glb");
    assertThat(IndexedFile.waiting("noext", "image/png; q=1", 1).format()).contains("png");
    assertThat(IndexedFile.waiting("a.b/noext", "", 1).format()).isEmpty();
    assertThat(IndexedFile.waiting("a.~weird~", "application/x-very-strange", 1).format())
        .isEmpty();
  }

  @Test
  void sizes_and_formats_are_summed_up() {
    IndexDocument document =
        IndexDocument.of(DocumentType.GAME, "a")
            .files(
                List.of(
                    IndexedFile.waiting("b.png", "", 2),
                    IndexedFile.waiting("a.png", "", 3),
                    IndexedFile.waiting("a.glb", "", 4)))
            .build();

    assertThat(document.bytes()).isEqualTo(9);
    assertThat(document.formats()).containsExactly("glb", "png");
  }

  @Test
  void a_subject_knows_its_parents() {
    assertThat(new IndexSubject("a.b.c", Map.of()).lineage()).containsExactly("a", "a.b", "a.b.c");
  }

  @Test
  void nonsense_is_refused() {
    assertThatThrownBy(() -> IndexDocument.of(DocumentType.GAME, " ").build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> IndexedFile.waiting("a", "", -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
