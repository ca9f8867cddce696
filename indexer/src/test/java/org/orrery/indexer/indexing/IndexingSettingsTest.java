package org.orrery.indexer.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IndexingSettingsTest {

  @Test
  void a_turn_and_the_longest_reading_of_a_file_fit_into_a_lease() {
    var settings = new IndexingSettings(2, null, Duration.ofMillis(250), Duration.ofMinutes(15));

    assertThat(settings.drainers()).isEqualTo(8);
    assertThat(settings.turn().plusMinutes(8)).isLessThan(settings.lease());
  }

  @Test
  void settings_that_make_no_sense_are_refused() {
    var second = Duration.ofSeconds(1);

    assertThatThrownBy(() -> new IndexingSettings(-1, null, second, second))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("orrery.indexer");
    assertThatThrownBy(() -> new IndexingSettings(1, null, Duration.ZERO, second))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IndexingSettings(1, null, second, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
