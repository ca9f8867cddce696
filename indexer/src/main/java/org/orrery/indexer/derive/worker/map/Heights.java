package org.orrery.indexer.derive.worker.map;

/**
 * Heights on a grid, row by row from the north. What is not known is not a number.
 *
 * @param width of the file's grid, of which this may have every second or third
 */
record Heights(int width, int height, int across, int down, Samples samples) {

  /** Numbers of the grid. */
  static final class Samples {
    final float[] numbers;

    Samples(float[] numbers) {
      this.numbers = numbers;
    }
  }

  float at(int x, int y) {
    return samples.numbers[Math.clamp(y, 0, down - 1) * across + Math.clamp(x, 0, across - 1)];
  }

  float least() {
    float least = Float.POSITIVE_INFINITY;
    for (float number : samples.numbers) {
      least = number < least ? number : least;
    }
    return least;
  }

  float most() {
    float most = Float.NEGATIVE_INFINITY;
    for (float number : samples.numbers) {
      most = number > most ? number : most;
    }
    return most;
  }

  /** How much neighbours differ on the mean, as a part of all the difference there is. */
  double roughness() {
    double sum = 0;
    long pairs = 0;
    for (int y = 0; y < down; y++) {
      for (int x = 1; x < across; x++) {
        float step = Math.abs(at(x, y) - at(x - 1, y));
        if (Float.isFinite(step)) {
          sum += step;
          pairs++;
        }
      }
    }
    double range = (double) most() - least();
    return pairs == 0 || !(range > 0) ? 1 : sum / pairs / range;
  }
}
