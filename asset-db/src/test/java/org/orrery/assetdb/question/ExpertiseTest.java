package org.orrery.assetdb.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpertiseTest {

  @ParameterizedTest
  @CsvSource({
    "astronomy.stars, astronomy.stars, true",
    "astronomy, astronomy.stars, true",
    "astronomy.stars, astronomy, true",
    "astronomy.stars, biology, false",
    "biology, astronomy.stars, false",
  })
  void who_answers_for_a_subject_answers_for_all_within_it_and_for_the_whole(
      String own, String asked, boolean isCovered) {
    var expertise = new Expertise(List.of(own));

    assertThat(expertise.covers(asked)).isEqualTo(isCovered);
    assertThat(expertise.covered().contains(asked)).isEqualTo(isCovered);
  }
}
