package org.orrery.indexer.derive.worker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FillingTest {

  private static final int SIDE = 100;

  private final int[] painted = new int[SIDE * SIDE];

  private int sum() {
    int sum = 0;
    for (int times : painted) {
      sum += times;
    }
    return sum;
  }

  @Test
  void a_triangle_covers_its_area() throws Exception {
    new Filling(SIDE, SIDE)
        .triangle(10, 10, 1, 90, 10, 1, 10, 90, 1, (pixel, n, a, b, c) -> painted[pixel]++);

    assertThat(sum()).isCloseTo(80 * 80 / 2, within(80));
    assertThat(painted[20 * SIDE + 20]).isOne();
    assertThat(painted[80 * SIDE + 80]).isZero();
  }

  @Test
  void triangles_that_share_an_edge_share_no_pixel_and_leave_none_out() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("FillingTest, seed " + seed);
    var random = new Random(seed);
    var filling = new Filling(SIDE, SIDE);
    for (int round = 0; round < 200; round++) {
      java.util.Arrays.fill(painted, 0);
      double x = random.nextInt(20, 80) + random.nextInt(2) * 0.5;
      double y = random.nextInt(20, 80) + random.nextInt(2) * 0.5;
      double[][] square = {{5, 5}, {95, 5}, {95, 95}, {5, 95}};
      for (int side = 0; side < 4; side++) {
        var from = square[side];
        var to = square[(side + 1) % 4];
        filling.triangle(
            from[0], from[1], 1, to[0], to[1], 1, x, y, 1, (pixel, n, a, b, c) -> painted[pixel]++);
      }

      for (int pixel = 0; pixel < painted.length; pixel++) {
        boolean inside =
            pixel % SIDE >= 5 && pixel % SIDE < 95 && pixel / SIDE >= 5 && pixel / SIDE < 95;
        assertThat(painted[pixel])
            .as("pixel " + pixel + " around " + x + "," + y)
            .isEqualTo(inside ? 1 : 0);
      }
    }
  }

  @Test
  void shares_of_corners_are_those_in_space() throws Exception {
    var middle = new double[3];

    // The second corner is three times as far: the middle of the picture's edge is nearer the
    // first.
    new Filling(SIDE, SIDE)
        .triangle(
            0,
            50,
            1,
            100,
            50,
            1 / 3.0,
            50,
            100,
            1,
            (pixel, nearness, a, b, c) -> {
              if (pixel == 50 * SIDE + 50) {
                middle[0] = a;
                middle[1] = b;
              }
            });

    assertThat(middle[0] / (middle[0] + middle[1])).isCloseTo(0.75, within(0.02));
  }

  @Test
  void what_is_outside_or_has_no_area_paints_nothing() throws Exception {
    var filling = new Filling(SIDE, SIDE);
    filling.triangle(-50, -50, 1, -10, -50, 1, -50, -10, 1, (p, n, a, b, c) -> painted[p]++);
    filling.triangle(5, 5, 1, 50, 50, 1, 95, 95, 1, (p, n, a, b, c) -> painted[p]++);
    filling.triangle(5, 5, 1, Double.NaN, 50, 1, 95, 5, 1, (p, n, a, b, c) -> painted[p]++);

    assertThat(sum()).isZero();
  }
}
