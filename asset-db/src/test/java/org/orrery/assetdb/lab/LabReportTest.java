package org.orrery.assetdb.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Refusal;

class LabReportTest {

  private static Map<String, Object> check(String id, String outcome) {
    return Map.of(
        "id",
        id,
        "outcome",
        outcome,
        "reason",
        "as-wished",
        "pictures",
        List.of(Map.of("role", "start")));
  }

  private static LabReport told(List<Map<String, Object>> checks) {
    return LabReportJson.told(
        Map.of("labVersion", 1, "seed", "9", "seconds", 3, "checks", checks),
        (check, role) -> Optional.empty());
  }

  @Test
  void a_report_comes_out_as_the_worst_of_its_checks() {
    assertThat(told(List.of(check("starts", "pass"))).outcome()).isEqualTo(Outcome.PASS);
    assertThat(told(List.of(check("starts", "pass"), check("idle", "warn"))).outcome())
        .isEqualTo(Outcome.WARN);
    assertThat(told(List.of(check("starts", "fail"), check("idle", "not-run"))).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void a_picture_that_was_not_kept_is_left_out() {
    assertThat(told(List.of(check("starts", "pass"))).pictures()).isEmpty();
  }

  @Test
  void what_a_worker_says_beyond_the_form_is_refused() {
    assertThatThrownBy(() -> told(List.of(check("hacked", "pass"))))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> told(List.of(Map.of("id", "starts", "outcome", "fine"))))
        .isInstanceOf(Refusal.Invalid.class);
  }
}
