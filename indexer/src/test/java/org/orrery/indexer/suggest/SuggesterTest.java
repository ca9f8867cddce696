package org.orrery.indexer.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.indexer.search.SampleDocuments.aGame;
import static org.orrery.indexer.search.SampleDocuments.aMaterial;
import static org.orrery.indexer.search.SampleDocuments.crabNebula;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.indexer.search.SearchIndex;
import org.orrery.indexer.search.lucene.LuceneIndexes;

class SuggesterTest {
  private SearchIndex index;
  private Suggester suggester;

  @BeforeEach
  void open(@TempDir Path folder) {
    index = LuceneIndexes.open(folder);
    suggester = new Suggester(index);
    index.replace(crabNebula("a").build());
    index.replace(
        aMaterial("b")
            .titles(Map.of("en", "Crab anatomy", "zh-Hant", "螃蟹解剖學"))
            .downloads(90)
            .build());
    index.replace(aGame("c").titles(Map.of("en", "Crabwalk")).build());
    index.awaitVisible();
    suggester.rebuild();
  }

  @AfterEach
  void close() {
    index.close();
  }

  private List<String> texts(String beginning) {
    return suggester.suggest(beginning, 8).stream().map(Suggestion::text).toList();
  }

  @Test
  void beginnings_of_titles_come_first_and_the_most_used_of_them() {
    assertThat(texts("crab"))
        .containsExactly("Crab anatomy", "Crabwalk", "The Crab Nebula in three dimensions");
  }

  @Test
  void a_suggestion_says_what_it_is() {
    assertThat(suggester.suggest("crabw", 8))
        .containsExactly(new Suggestion("Crabwalk", Suggestion.Type.GAME, Optional.of("c")));
    assertThat(suggester.suggest("STARS", 8))
        .containsExactly(
            new Suggestion("Stars", Suggestion.Type.SUBJECT, Optional.of("astronomy.stars")));
    assertThat(suggester.suggest("love", 8))
        .containsExactly(
            new Suggestion("Ada Lovelace", Suggestion.Type.CONTRIBUTOR, Optional.empty()));
  }

  @Test
  void chinese_is_suggested_from_anywhere_in_either_script() {
    assertThat(texts("星云")).containsExactly("蟹状星云三维模型");
    assertThat(texts("星雲")).containsExactly("蟹状星云三维模型");
    assertThat(texts("解剖学")).containsExactly("螃蟹解剖學");
    assertThat(texts("小明")).containsExactly("王小明");
  }

  @Test
  void nothing_is_suggested_for_nothing_and_no_more_than_asked() {
    assertThat(texts(" ")).isEmpty();
    assertThat(texts("zzz")).isEmpty();
    assertThat(suggester.suggest("crab", 2)).hasSize(2);
  }

  @Test
  void what_is_removed_goes_with_the_next_rebuild() {
    index.remove("c");
    index.awaitVisible();

    assertThat(texts("crabw")).isNotEmpty();
    suggester.rebuild();
    assertThat(texts("crabw")).isEmpty();
  }
}
