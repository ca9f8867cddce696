package org.orrery.indexer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkerLimitsTest {

  @Test
  void the_limits_are_these_unless_others_are_set() {
    var limits = WorkerLimits.DEFAULTS;

    assertThat(limits.heapBytes()).isEqualTo(512L << 20);
    assertThat(limits.directMemoryBytes()).isEqualTo(128L << 20);
    assertThat(limits.start()).isEqualTo(Duration.ofMinutes(1));
    assertThat(limits.total()).isEqualTo(Duration.ofMinutes(2));
    assertThat(limits.silence()).isEqualTo(Duration.ofSeconds(20));
    assertThat(limits.fileBytes()).isEqualTo(2L << 30);
    assertThat(limits.temporaryBytes()).isEqualTo(1L << 30);
    assertThat(limits.characters()).isEqualTo(5_000_000);
    assertThat(limits.embeddingDepth()).isEqualTo(8);
    assertThat(limits.embeddedFiles()).isEqualTo(2_000);
    assertThat(limits.elementDepth()).isEqualTo(100);
    assertThat(limits.filesPerWorker()).isEqualTo(200);
  }

  @Test
  void a_limit_of_nothing_is_no_limit_to_work_with() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new WorkerLimits(
                    0,
                    1,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    1,
                    1,
                    1,
                    1,
                    1,
                    1,
                    1));
  }
}
