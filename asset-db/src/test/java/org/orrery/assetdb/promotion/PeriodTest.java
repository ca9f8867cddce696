package org.orrery.assetdb.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static Period period(String from, String until) {
    return new Period(Period.beginning(from), Optional.of(Period.end(until)));
  }

  @Test
  void the_last_day_that_a_person_names_is_included() {
    var december = period("2026-12-01", "2026-12-31");

    assertThat(december.holds(Instant.parse("2026-12-01T00:00:00Z"))).isTrue();
    assertThat(december.holds(Instant.parse("2026-12-31T23:59:59Z"))).isTrue();
    assertThat(december.holds(Instant.parse("2027-01-01T00:00:00Z"))).isFalse();
    assertThat(december.lastDay()).contains(LocalDate.parse("2026-12-31"));
  }

  @Test
  void a_moment_is_meant_to_the_second_wherever_on_earth() {
    var hour = period("2026-12-01T08:00:00+08:00", "2026-12-01T01:00:00Z");

    assertThat(hour.from()).isEqualTo("2026-12-01T00:00:00Z");
    assertThat(hour.isOver(Instant.parse("2026-12-01T01:00:00Z"))).isTrue();
  }

  @Test
  void what_follows_at_once_does_not_overlap() {
    var first = period("2026-12-01", "2026-12-02");

    assertThat(first.overlaps(period("2026-12-02", "2026-12-03"))).isTrue();
    assertThat(first.overlaps(period("2026-12-03", "2026-12-04"))).isFalse();
    assertThat(first.overlaps(Period.since(Instant.EPOCH))).isTrue();
  }

  @Test
  void it_does_not_end_before_it_begins() {
    assertThatIllegalArgumentException().isThrownBy(() -> period("2026-12-02", "2026-12-01"));
  }

  @Test
  void what_is_neither_a_day_nor_a_moment_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Period.of("2026-13-01"));
    assertThatIllegalArgumentException().isThrownBy(() -> Period.of("next week"));
  }
}
