package org.orrery.assetdb.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordsTest {

  private enum Weather {
    FAIR,
    SNOW_SHOWER
  }

  @Test
  void a_value_and_its_word_lead_to_each_other() {
    for (var weather : Weather.values()) {
      assertThat(Words.parse(Weather.class, "weather", Words.of(weather))).isEqualTo(weather);
    }
    assertThat(Words.of(Weather.SNOW_SHOWER)).isEqualTo("snow-shower");
  }

  @Test
  void any_other_word_is_told_all_that_there_are() {
    for (var word : new String[] {"hail", "FAIR", "snow_shower", ""}) {
      assertThatThrownBy(() -> Words.parse(Weather.class, "weather", word))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("“" + word + "” is no weather; it is one of fair, snow-shower.");
    }
  }
}
