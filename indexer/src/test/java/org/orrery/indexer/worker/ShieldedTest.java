package org.orrery.indexer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ShieldedTest {

  @Test
  void an_interrupt_waits_until_the_work_is_done() throws IOException {
    Thread.currentThread().interrupt();

    var wasInterrupted = Shielded.call(() -> Thread.currentThread().isInterrupted());

    assertThat(wasInterrupted).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void faults_come_out_as_they_are() {
    assertThatThrownBy(
            () ->
                Shielded.call(
                    () -> {
                      throw new IOException("no disk");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("no disk");
    assertThat(Thread.interrupted()).isFalse();
  }
}
