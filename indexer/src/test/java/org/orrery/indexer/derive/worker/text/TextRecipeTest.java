package org.orrery.indexer.derive.worker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.Trying;

class TextRecipeTest {

  private final TextRecipe recipe = new TextRecipe();

  @Test
  void the_beginning_of_a_text_is_kept(@TempDir Path folder) throws Exception {
    var trying = new Trying(folder);

    var whole = trying.make(recipe, "月球\n一日\n".getBytes(Charset.forName("GB18030")));
    var lengthy = trying.make(recipe, "A line of some length.\n".repeat(10_000) + "😀".repeat(50));

    assertThat(Files.readString(Trying.output(whole, "excerpt"))).isEqualTo("月球\n一日\n");
    assertThat(whole.outputs().getFirst().details()).containsEntry("whole", true);
    assertThat(Files.readString(Trying.output(lengthy, "excerpt")))
        .hasSizeBetween(1_500, 2_000)
        .endsWith("length.");
    assertThat(trying.make(recipe, "😀".repeat(5_000)).outputs()).hasSize(1);
    assertThat(trying.reason(recipe, new byte[] {1, 2, 3, 4, 5, 6})).isEqualTo(NoPreview.MALFORMED);
    assertThat(trying.reason(recipe, " \n ")).isEqualTo(NoPreview.EMPTY);
  }

  @Test
  void tables_and_pages_are_left_to_others() {
    assertThat(recipe.takes("text/markdown", "a.md")).isTrue();
    assertThat(recipe.takes("application/json", "a.json")).isTrue();
    assertThat(recipe.takes("text/csv", "a.csv")).isFalse();
    assertThat(recipe.takes("text/html", "a.html")).isFalse();
    assertThat(recipe.takes("text/plain", "a.obj")).isFalse();
  }
}
