package org.orrery.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void width_case_and_accents_fall_together() {
    assertThat(Folding.fold("ＡＢＣ　１２")).isEqualTo("abc 12");
    assertThat(Folding.fold("Éclair Straße Øresund Ἀθῆναι Й"))
        .isEqualTo("eclair strasse oresund αθηναι и");
  }

  @Test
  void voicing_marks_stay() {
    assertThat(Folding.fold("ガギグ")).isEqualTo("ガギグ");
    assertThat(Folding.fold("ｶﾞ")).isEqualTo("ガ");
    assertThat(Folding.fold("한국")).isEqualTo("한국");
  }

  @Test
  void traditional_becomes_simplified_wherever_it_stands() {
    assertThat(Folding.fold("天體運動與恆星")).isEqualTo("天体运动与恒星");
    assertThat(Folding.fold("天体运动与恒星")).isEqualTo("天体运动与恒星");
  }

  @Test
  void each_character_folds_as_the_rules_of_icu_say() {
    Transliterator rules = Transliterator.getInstance("Traditional-Simplified");
    for (char character = '一'; character < '一' + 3_000; character++) {
      String expected = rules.transliterate(String.valueOf(character));
      if (expected.length() == 1) {
        assertThat(Folding.fold(String.valueOf(character))).isEqualTo(expected);
      }
    }
  }
}
