package org.orrery.indexer.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmenterTest {
  private static List<String> terms(String text) {
    return Segmenter.tokens(text).stream().map(Token::term).toList();
  }

  @Test
  void english_words_are_folded_and_stemmed() {
    assertThat(terms("Galileo's Telescopes, observing"))
        .containsExactly("galileo", "telescop", "observ");
    assertThat(terms("O’Neill don't Ångström naïve ﬁlm"))
        .containsExactly("oneil", "dont", "angstrom", "naiv", "film");
  }

  @Test
  void chinese_gives_characters_and_pairs_in_simplified() {
    assertThat(terms("天體運動")).containsExactly("天", "天体", "体", "体运", "运", "运动", "动");
    assertThat(Segmenter.tokens("星").getFirst().kind()).isEqualTo(Token.Kind.LONE);
  }

  @Test
  void letters_and_digits_are_searched_together_and_apart() {
    assertThat(terms("NGC224")).containsExactly("ngc224", "ngc", "224");
    assertThat(terms("NGC 224 星系")).containsExactly("ngc", "224", "星", "星系", "系");
    assertThat(terms("H₂O")).containsExactly("h2o");
  }

  @Test
  void half_width_kana_join_with_their_marks() {
    assertThat(terms("ｶﾞｽ")).containsExactly("ガ", "ガス", "ス");
    assertThat(terms("か\u3099す")).containsExactly("が", "がす", "す");
  }

  @Test
  void offsets_point_into_the_text_as_written() {
    String text = "Die „Königin“ der 星系";
    for (Token token : Segmenter.tokens(text)) {
      assertThat(token.start()).isLessThan(token.end());
    }
    Token queen = Segmenter.tokens(text).get(1);
    assertThat(text.substring(queen.start(), queen.end())).isEqualTo("Königin");
  }

  @Test
  void file_names_fall_apart_at_punctuation() {
    assertThat(terms("models/crab_nebula.scan-2.glb"))
        .containsExactly("model", "crab", "nebula", "scan", "2", "glb");
  }

  @Test
  void endless_runs_are_cut() {
    assertThat(Segmenter.tokens("x".repeat(1_000)))
        .allSatisfy(token -> assertThat(token.term().length()).isLessThanOrEqualTo(64));
  }
}
