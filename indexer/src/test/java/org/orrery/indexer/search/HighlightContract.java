package org.orrery.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.indexer.search.SampleDocuments.aMaterial;
import static org.orrery.indexer.search.SampleDocuments.crabNebula;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.indexer.document.IndexedFile;

/** Where a hit matched, shown safely. */
public interface HighlightContract extends SearchIndexContract {
  default List<Highlight> highlights(String text) {
    return index().search(Query.of(text).build()).hits().getFirst().highlights();
  }

  @Test
  default void each_field_is_named_with_its_language() {
    given(crabNebula("a").build());

    assertThat(highlights("nebula"))
        .contains(
            new Highlight(
                "title.en", Optional.empty(), "The Crab <mark>Nebula</mark> in three dimensions"),
            new Highlight(
                "file",
                Optional.of("models/crab_nebula.glb"),
                "models/crab_<mark>nebula</mark>.glb"));
    assertThat(highlights("星雲"))
        .contains(new Highlight("title.zh", Optional.empty(), "蟹状<mark>星云</mark>三维模型"));
    assertThat(highlights("lovelace"))
        .contains(
            new Highlight("contributors", Optional.empty(), "Ada <mark>Lovelace</mark>, 王小明"));
    assertThat(highlights("科学游戏"))
        .contains(
            new Highlight("description.zh", Optional.empty(), "1054年超新星的遗迹，供<mark>科学游戏</mark>使用。"));
    assertThat(highlights("remnants"))
        .extracting(Highlight::field)
        .containsExactly("keywords", "description.en");
  }

  @Test
  default void a_word_inside_a_file_names_the_file() {
    given(crabNebula("a").build());

    assertThat(highlights("pulsar"))
        .containsExactly(
            new Highlight(
                "content",
                Optional.of("docs/notes.pdf"),
                "The <mark>pulsar</mark> wind torus was digitised from Chandra images."));
  }

  @Test
  default void a_word_deep_inside_a_very_long_file_is_found_and_shown() {
    String padding = "lorem ipsum dolor ".repeat(100_000);
    given(
        aMaterial("a")
            .titles(Map.of("en", "Big"))
            .files(
                List.of(
                    IndexedFile.done("small.txt", "text/plain", 5, "nothing here"),
                    IndexedFile.done(
                        "big.txt", "text/plain", 5, padding + "hidden quasar light " + padding)))
            .build());

    Highlight shown = highlights("quasar").getFirst();

    assertThat(shown.file()).contains("big.txt");
    assertThat(shown.fragment()).contains("hidden <mark>quasar</mark> light");
    assertThat(shown.fragment().length()).isLessThan(300);
  }

  @Test
  default void nothing_in_a_fragment_is_live() {
    String attack = "<script>alert('comet')</script><img src=x onerror=\"comet()\"> & comet";
    given(
        aMaterial("a")
            .titles(Map.of("en", attack))
            .descriptions(Map.of("en", "</mark><b>comet</b>"))
            .keywords(List.of("<i>comet"))
            .contributors(List.of("comet\"><svg/onload=1>"))
            .files(List.of(IndexedFile.done("<comet>.txt", "text/plain", 1, "<a>comet</a>")))
            .build());

    List<Highlight> highlights = highlights("comet <script>");

    assertThat(highlights)
        .extracting(Highlight::field)
        .contains("title.en", "description.en", "keywords", "contributors", "file", "content");
    for (Highlight highlight : highlights) {
      String bare = highlight.fragment().replace("<mark>", "").replace("</mark>", "");
      assertThat(bare).doesNotContain("<", ">", "\"", "'");
      assertThat(bare.replaceAll("&(amp|lt|gt|quot|#39);", "")).doesNotContain("&");
    }
  }

  @Test
  default void without_words_there_is_nothing_to_mark() {
    given(crabNebula("a").build());

    assertThat(highlights("")).isEmpty();
  }
}
