package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import org.junit.jupiter.api.Test;

/** What the console says where the start fails. */
class StartReasonTest {

  private static String reason(Throwable cause) {
    return Application.reason(new IllegalStateException("wrapped", cause));
  }

  @Test
  void a_taken_port_is_called_that() {
    assertThat(reason(new BindException("Address already in use")))
        .contains("taken", "ORRERY_PORT", "ORRERY_PLAY_PORT");
  }

  @Test
  void anything_else_is_one_line() {
    assertThat(reason(new IllegalArgumentException("one\n  two"))).isEqualTo("one two");
    assertThat(reason(new IllegalArgumentException())).contains("IllegalArgumentException");
  }
}
