package org.orrery.samples.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.orrery.samples.gltf.Vector;

class PlanetTest {

  @Test
  void the_earth_is_nearest_to_the_sun_early_in_january() {
    double january = Planet.EARTH.place(on(2026, 1, 3)).length();
    double july = Planet.EARTH.place(on(2026, 7, 6)).length();

    assertThat(january).isCloseTo(0.9833, within(0.0005));
    assertThat(july).isCloseTo(1.0167, within(0.0005));
  }

  @Test
  void mars_came_as_close_in_august_2003_as_the_almanacs_say() {
    double centuries = on(2003, 8, 27);

    double distance = Planet.MARS.place(centuries).distanceTo(Planet.EARTH.place(centuries));

    assertThat(distance).isCloseTo(0.3727, within(0.0005));
  }

  @Test
  void planets_go_around_counter_clockwise_seen_from_the_north() {
    for (Planet planet : Planet.values()) {
      Vector now = planet.place(0);
      Vector later = planet.place(0.0001);

      assertThat(now.cross(later).y()).as(planet.english()).isPositive();
    }
  }

  private static double on(int year, int month, int day) {
    return (LocalDate.of(year, month, day).toEpochDay() - LocalDate.of(2000, 1, 1).toEpochDay())
        / 36525.0;
  }
}
