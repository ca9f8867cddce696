package org.orrery.indexer.lab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FlashHazardTest {

  private static final int RATE = 30;
  private static final int CELLS = FlashHazard.COLUMNS * FlashHazard.ROWS;

  /** What is shown at a moment: colours as linear red, green, blue. */
  private interface Picture {
    double[] at(double seconds, int column, int row);
  }

  private static FlashHazard shown(double seconds, Picture picture) {
    var hazard = new FlashHazard();
    for (var frame = 0; frame <= seconds * RATE; frame++) {
      hazard.show(cells(frame / (double) RATE, picture));
    }
    return hazard;
  }

  private static FlashHazard.Cells cells(double seconds, Picture picture) {
    var cells =
        new FlashHazard.Cells(seconds, new double[CELLS], new double[CELLS], new boolean[CELLS]);
    for (var cell = 0; cell < CELLS; cell++) {
      var rgb = picture.at(seconds, cell % FlashHazard.COLUMNS, cell / FlashHazard.COLUMNS);
      cells.luminance()[cell] = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
      cells.redness()[cell] = Math.max(0, rgb[0] - rgb[1] - rgb[2]) * 320;
      cells.saturated()[cell] = FlashHazard.isSaturated(rgb[0], rgb[1], rgb[2]);
    }
    return cells;
  }

  private static double[] grey(double luminance) {
    return new double[] {luminance, luminance, luminance};
  }

  /** Whether a light that flashes so many times a second is on. */
  private static boolean isOn(double seconds, double hertz) {
    return seconds * hertz % 1 < 0.5 - 1e-9;
  }

  private static FlashHazard flashing(double hertz, double dark, double bright) {
    return shown(3, (seconds, column, row) -> grey(isOn(seconds, hertz) ? bright : dark));
  }

  @Test
  void four_flashes_a_second_of_the_whole_screen_are_a_hazard() {
    var hazard = flashing(4, 0, 1);

    assertThat(hazard.isHazard()).isTrue();
    assertThat(hazard.mostFlashes()).isEqualTo(4);
  }

  @Test
  void ten_flashes_a_second_are_a_hazard() {
    assertThat(flashing(10, 0, 1).isHazard()).isTrue();
  }

  @Test
  void two_and_three_flashes_a_second_are_allowed() {
    assertThat(flashing(2, 0, 1).isHazard()).isFalse();
    assertThat(flashing(3, 0, 1).isHazard()).isFalse();
  }

  @Test
  void a_change_below_a_tenth_is_no_flash() {
    assertThat(flashing(8, 0.30, 0.39).isHazard()).isFalse();
    assertThat(flashing(8, 0.30, 0.41).isHazard()).isTrue();
  }

  @Test
  void changes_among_bright_pictures_are_no_flashes() {
    assertThat(flashing(8, 0.85, 1).isHazard()).isFalse();
  }

  @Test
  void a_slow_fade_is_one_change_however_many_pictures_it_takes() {
    var hazard = shown(3, (seconds, column, row) -> grey((1 - Math.cos(seconds * Math.PI)) / 2));

    assertThat(hazard.isHazard()).isFalse();
    assertThat(hazard.mostFlashes()).isLessThanOrEqualTo(1);
  }

  @Test
  void a_small_area_may_flash() {
    assertThat(inABlockOf(18, 18).isHazard()).isFalse();
  }

  @Test
  void more_than_a_quarter_of_the_field_may_not() {
    assertThat(inABlockOf(20, 19).isHazard()).isTrue();
  }

  private static FlashHazard inABlockOf(int columns, int rows) {
    return shown(
        2,
        (seconds, column, row) ->
            grey(
                column >= 50
                        && column < 50 + columns
                        && row >= 40
                        && row < 40 + rows
                        && isOn(seconds, 8)
                    ? 1
                    : 0));
  }

  @Test
  void small_areas_far_from_each_other_are_not_added_up() {
    var hazard =
        shown(
            2,
            (seconds, column, row) ->
                grey((column < 18 || column >= 110) && row < 18 && isOn(seconds, 8) ? 1 : 0));

    assertThat(hazard.isHazard()).isFalse();
  }

  @Test
  void red_flashes_count_by_themselves() {
    var hazard =
        shown(2, (seconds, column, row) -> new double[] {isOn(seconds, 5) ? 0.3 : 0.1, 0, 0});

    assertThat(hazard.mostFlashes()).isZero();
    assertThat(hazard.mostRedFlashes()).isGreaterThan(3);
    assertThat(hazard.isHazard()).isTrue();
  }

  @Test
  void a_red_that_is_not_saturated_is_none() {
    var hazard =
        shown(2, (seconds, column, row) -> new double[] {isOn(seconds, 5) ? 0.4 : 0.3, 0.12, 0.12});

    assertThat(hazard.mostRedFlashes()).isZero();
  }

  @Test
  void pictures_before_and_after_another_page_was_opened_make_no_flash() {
    var hazard = new FlashHazard();
    for (var page = 0; page < 10; page++) {
      hazard.restart();
      var luminance = page % 2;
      hazard.show(cells(page / 10.0, (seconds, column, row) -> grey(luminance)));
    }

    assertThat(hazard.mostFlashes()).isZero();
  }

  @Test
  void a_moving_edge_flashes_nowhere() {
    var hazard =
        shown(
            3, (seconds, column, row) -> grey(column < seconds / 3 * FlashHazard.COLUMNS ? 1 : 0));

    assertThat(hazard.isHazard()).isFalse();
  }

  @Test
  void linear_values_are_those_of_srgb() {
    assertThat(Arrays.asList(FlashHazard.linear(0), FlashHazard.linear(255)))
        .containsExactly(0.0, 1.0);
    assertThat(FlashHazard.linear(128)).isBetween(0.2158, 0.2159);
  }
}
