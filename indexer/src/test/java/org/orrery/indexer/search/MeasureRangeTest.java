package org.orrery.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureRangeTest {

  @Test
  void either_end_may_be_open() {
    assertThat(MeasureRange.parse("100")).contains(new MeasureRange(100, 100));
    assertThat(MeasureRange.parse(" 1.5..20 ")).contains(new MeasureRange(1.5, 20));
    assertThat(MeasureRange.parse("100..")).contains(new MeasureRange(100, Double.MAX_VALUE));
    assertThat(MeasureRange.parse("..5000")).contains(new MeasureRange(0, 5000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "many", "20..10", "-5", "1e9", "1..2..3", "9999999999999"})
  void what_is_no_range_is_none(String text) {
    assertThat(MeasureRange.parse(text)).isEmpty();
  }
}
