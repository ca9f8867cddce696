package org.orrery.samples.film;

import java.awt.image.BufferedImage;

/**
 * Two sources on water, in step: circles of waves cross and leave still lines between bright beams,
 * as Thomas Young drew them in 1802. Heights add; each wave weakens with the root of the distance.
 */
final class RipplesFilm implements Film {

  private static final double WAVELENGTH = 34;
  private static final double APART = 150;
  private static final int PERIOD = 24;

  @Override
  public int frames() {
    return PERIOD * 10;
  }

  @Override
  public void draw(int frame, BufferedImage picture) {
    double phase = 2 * StrictMath.PI * frame / PERIOD;
    double front = frame * WAVELENGTH / PERIOD * 2.2;
    for (int row = 0; row < HEIGHT; row++) {
      for (int column = 0; column < WIDTH; column++) {
        double upper = wave(column - 90.0, row - (HEIGHT - APART) / 2, phase, front);
        double lower = wave(column - 90.0, row - (HEIGHT + APART) / 2, phase, front);
        picture.setRGB(column, row, colour(upper + lower));
      }
    }
  }

  private static double wave(double x, double y, double phase, double front) {
    double distance = StrictMath.hypot(x, y);
    if (distance > front) {
      return 0;
    }
    double edge = StrictMath.min(1, (front - distance) / WAVELENGTH);
    double strength = edge / StrictMath.sqrt(1 + distance / 60);
    return strength * StrictMath.sin(2 * StrictMath.PI * distance / WAVELENGTH - phase);
  }

  private static int colour(double height) {
    double level = StrictMath.clamp(0.5 + height * 0.32, 0.0, 1.0);
    int red = (int) (12 + 190 * level * level);
    int green = (int) (44 + 190 * level);
    int blue = (int) (92 + 150 * StrictMath.sqrt(level));
    return red << 16 | green << 8 | blue;
  }
}
