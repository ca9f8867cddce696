package org.orrery.assetdb.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RubricTest {

  @Test
  void every_gate_and_every_score_of_every_criterion_is_explained_in_both_languages() {
    var rubric = Rubric.shipped();

    assertThat(rubric.gates()).containsOnlyKeys(Gate.values());
    assertThat(rubric.criteria()).containsOnlyKeys(Criterion.values());
    for (var criterion : Criterion.values()) {
      assertThat(rubric.anchors().get(criterion))
          .hasSize(Criterion.MOST + 1)
          .doesNotHaveDuplicates()
          .allSatisfy(text -> assertThat(text.byLanguage()).containsKeys("en", "zh"));
    }
  }
}
