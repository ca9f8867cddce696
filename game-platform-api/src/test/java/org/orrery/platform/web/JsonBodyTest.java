package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.problem.ProblemException;

class JsonBodyTest {

  @Test
  void null_stays_null_for_a_patch() {
    assertThat(JsonBody.object("{\"year\": null}"))
        .isEqualTo(Collections.singletonMap("year", null));
    assertThat(JsonBody.objectOrNone(" ")).isEqualTo(Map.of());
  }

  @Test
  void what_is_no_object_is_refused() {
    for (var text : new String[] {"", "[]", "1", "{", "{\"a\":1}{}", "{a:1}"}) {
      assertThatThrownBy(() -> JsonBody.object(text)).isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void brackets_without_end_are_refused_before_the_stack_is_full() {
    for (var opening : new String[] {"{\"a\":", "["}) {
      assertThatThrownBy(() -> JsonBody.object("{\"a\":" + opening.repeat(100_000)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("nested deeper");
    }
  }
}
