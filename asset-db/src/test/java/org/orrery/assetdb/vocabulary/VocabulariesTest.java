package org.orrery.assetdb.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.asset.LearningEvidence;

class VocabulariesTest {

  @Test
  void every_word_has_both_labels_and_the_chinese_one_is_another_unless_it_is_a_name() {
    for (var vocabulary : Vocabularies.all()) {
      assertThat(vocabulary.terms()).as(vocabulary.name()).isNotEmpty();
      assertThat(vocabulary.terms())
          .as(vocabulary.name())
          .allMatch(term -> !term.en().equals(term.zh()) || isName(vocabulary, term));
    }
  }

  private static boolean isName(Vocabulary vocabulary, Term term) {
    return vocabulary.equals(Vocabularies.ENGINES) || term.group().equals("PEGI");
  }

  @Test
  void every_group_of_ratings_and_curricula_is_a_word_itself() {
    for (var vocabulary : new Vocabulary[] {Vocabularies.RATINGS, Vocabularies.CURRICULUM}) {
      assertThat(vocabulary.terms())
          .filteredOn(term -> !term.group().isEmpty())
          .allMatch(term -> vocabulary.find("", term.group()).isPresent());
    }
  }

  @Test
  void the_levels_of_evidence_are_those_that_descriptions_take() {
    assertThat(Vocabularies.EVIDENCE.terms())
        .extracting(Term::code)
        .containsExactlyElementsOf(
            Arrays.stream(LearningEvidence.Level.values())
                .map(LearningEvidence.Level::word)
                .toList());
  }

  @Test
  void the_science_standard_has_its_thirteen_and_its_four_concepts() {
    assertThat(Vocabularies.CURRICULUM.of("CN-SCI-2022")).hasSize(13);
    assertThat(Vocabularies.CURRICULUM.of("CN-SCI-2022-X")).hasSize(4);
  }

  @Test
  void a_word_that_nobody_listed_is_its_own_label() {
    assertThat(Vocabularies.FEATURES.label("captions", Locale.CHINESE)).isEqualTo("字幕");
    assertThat(Vocabularies.FEATURES.label("smell-o-vision", Locale.ENGLISH))
        .isEqualTo("smell-o-vision");
  }

  @Test
  void each_scheme_knows_its_ratings_and_a_descriptor_its_levels() {
    assertThat(Vocabularies.ratingsOf("CADPA")).extracting(Term::code).contains("8+", "16+");
    assertThat(Vocabularies.ratingsOf("violence")).extracting(Term::code).contains("none", "mild");
    assertThat(Vocabularies.ratingsOf("unheard of")).isEmpty();
  }
}
