package org.orrery.samples.film;

import java.awt.image.BufferedImage;
import org.orrery.samples.gltf.Vector;

/**
 * The turning Earth through a year: where the Sun stands above the horizon the picture by day, else
 * the city lights, and between them twilight to 12 degrees below it. A turn takes four seconds;
 * over the film the Sun wanders from one tropic to the other and back.
 */
final class DayAndNightFilm implements Film {

  private static final double TILT = StrictMath.toRadians(23.44);
  private static final double TWILIGHT = StrictMath.sin(StrictMath.toRadians(12));
  private static final double RADIUS = 215;

  private final BufferedImage day;
  private final BufferedImage night;

  DayAndNightFilm(BufferedImage day, BufferedImage night) {
    this.day = day;
    this.night = night;
  }

  @Override
  public int frames() {
    return 16 * FRAMES_A_SECOND;
  }

  @Override
  public void draw(int frame, BufferedImage picture) {
    double season = 2 * StrictMath.PI * frame / frames();
    double declination = StrictMath.asin(StrictMath.sin(TILT) * StrictMath.cos(season));
    // The camera looks at the equator and at the boundary of light: the Sun stands to the right.
    double sunEast = StrictMath.toRadians(65);
    Vector sun =
        new Vector(
            StrictMath.cos(declination) * StrictMath.sin(sunEast),
            StrictMath.sin(declination),
            StrictMath.cos(declination) * StrictMath.cos(sunEast));
    double turn = -2 * StrictMath.PI * frame / (4.0 * FRAMES_A_SECOND);
    for (int row = 0; row < HEIGHT; row++) {
      for (int column = 0; column < WIDTH; column++) {
        double x = (column - WIDTH / 2.0) / RADIUS;
        double y = (HEIGHT / 2.0 - row) / RADIUS;
        double outside = x * x + y * y;
        int colour = 0x060812;
        if (outside < 1) {
          Vector at = new Vector(x, y, StrictMath.sqrt(1 - outside));
          colour = surface(at, at.dot(sun), turn);
        }
        picture.setRGB(column, row, colour);
      }
    }
  }

  private int surface(Vector at, double sunHeight, double turn) {
    double longitude = StrictMath.atan2(at.x(), at.z()) + turn;
    double across = longitude / (2 * StrictMath.PI) + 0.5;
    double down = StrictMath.acos(at.y()) / StrictMath.PI;
    double light = StrictMath.clamp((sunHeight + TWILIGHT) / (2 * TWILIGHT), 0.0, 1.0);
    double shade = 0.35 + 0.65 * StrictMath.max(0, sunHeight);
    int byDay = pixel(day, across, down);
    int byNight = pixel(night, across, down);
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double lit = (byDay >> shift & 255) * shade * 1.25;
      double dark = (byNight >> shift & 255) * 1.15;
      double mixed = StrictMath.min(255, lit * light + dark * (1 - light));
      colour = colour << 8 | (int) mixed;
    }
    return colour;
  }

  private static int pixel(BufferedImage map, double across, double down) {
    double whole = across - StrictMath.floor(across);
    int column = StrictMath.min(map.getWidth() - 1, (int) (whole * map.getWidth()));
    int row = StrictMath.min(map.getHeight() - 1, (int) (down * map.getHeight()));
    return map.getRGB(column, row);
  }
}
