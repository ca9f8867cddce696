package org.orrery.indexer.lab.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemorySlopeTest {

  private static List<MemorySlope.Sample> samples(double... bytes) {
    var samples = new ArrayList<MemorySlope.Sample>();
    for (var number = 0; number < bytes.length; number++) {
      samples.add(new MemorySlope.Sample(number * 10.0, bytes[number]));
    }
    return samples;
  }

  @Test
  void a_steady_heap_has_no_slope() {
    assertThat(MemorySlope.bytesPerMinute(samples(5, 5, 5, 5, 5))).isZero();
  }

  @Test
  void a_growing_heap_has_its_growth_a_minute() {
    assertThat(MemorySlope.bytesPerMinute(samples(0, 100, 200, 300, 400)))
        .isCloseTo(600, within(1e-6));
  }

  @Test
  void one_outlier_does_not_move_it() {
    assertThat(MemorySlope.bytesPerMinute(samples(0, 100, 90_000, 300, 400, 500)))
        .isCloseTo(600, within(1e-6));
  }

  @Test
  void of_too_few_samples_nothing_is_said() {
    assertThat(MemorySlope.bytesPerMinute(samples(0, 100, 200))).isZero();
  }
}
