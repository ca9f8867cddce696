package org.orrery.indexer.derive.worker.map;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.orrery.indexer.derive.worker.Headway;

/**
 * A landscape as from above, with lamps in the north-west and around, and stone that is lighter the
 * higher it lies. Slopes are stretched until the steeper ones stand out, for units are not known.
 */
final class Relief {

  private static final int MOST_SIDE = 1_024;
  private static final double STEEP = 0.85;

  /** The way to each lamp, west, north and up, and how strong it is. */
  private static final double[][] LAMPS = {
    {0.55, 0.55, 0.63, 0.62}, {-0.35, 0.62, 0.70, 0.18}, {0.62, -0.30, 0.72, 0.20}
  };

  private Relief() {}

  static BufferedImage of(Heights heights, Headway headway) {
    int longest = Math.max(heights.across(), heights.down());
    double step = Math.max(1, longest / (double) MOST_SIDE);
    int width = (int) Math.max(1, Math.round(heights.across() / step));
    int height = (int) Math.max(1, Math.round(heights.down() / step));
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    double stretch = STEEP / Math.max(steep(heights), 1e-30);
    float least = heights.least();
    float range = Math.max(heights.most() - least, Float.MIN_NORMAL);
    for (int y = 0; y < height; y++) {
      headway.made();
      for (int x = 0; x < width; x++) {
        int column = (int) (x * step);
        int row = (int) (y * step);
        image.setRGB(
            x, y, colour(heights, column, row, stretch, (heights.at(column, row) - least) / range));
      }
    }
    return image;
  }

  /** A slope that all but the steepest places stay below. */
  private static double steep(Heights heights) {
    int stepX = Math.max(1, heights.across() / 256);
    int stepY = Math.max(1, heights.down() / 256);
    var slopes =
        new double[Math.ceilDiv(heights.across(), stepX) * Math.ceilDiv(heights.down(), stepY)];
    int found = 0;
    for (int y = 0; y < heights.down(); y += stepY) {
      for (int x = 0; x < heights.across(); x += stepX) {
        double slope = Math.hypot(eastward(heights, x, y), southward(heights, x, y));
        if (Double.isFinite(slope)) {
          slopes[found++] = slope;
        }
      }
    }
    Arrays.sort(slopes, 0, found);
    double nearly = found == 0 ? 1 : slopes[(int) (found * 0.97)];
    return nearly > 0 || found == 0 ? nearly : slopes[found - 1];
  }

  /** Over three rows, as Horn does. */
  private static double eastward(Heights heights, int x, int y) {
    return (heights.at(x + 1, y - 1)
            + 2 * heights.at(x + 1, y)
            + heights.at(x + 1, y + 1)
            - heights.at(x - 1, y - 1)
            - 2 * heights.at(x - 1, y)
            - heights.at(x - 1, y + 1))
        / 8;
  }

  private static double southward(Heights heights, int x, int y) {
    return (heights.at(x - 1, y + 1)
            + 2 * heights.at(x, y + 1)
            + heights.at(x + 1, y + 1)
            - heights.at(x - 1, y - 1)
            - 2 * heights.at(x, y - 1)
            - heights.at(x + 1, y - 1))
        / 8;
  }

  private static int colour(Heights heights, int x, int y, double stretch, float high) {
    double east = eastward(heights, x, y) * stretch;
    double south = southward(heights, x, y) * stretch;
    if (!Double.isFinite(east + south) || Float.isNaN(high)) {
      return 0xDDE6EE;
    }
    double length = Math.sqrt(east * east + south * south + 1);
    double light = 0.10;
    for (var lamp : LAMPS) {
      // West and north are where heights fall towards on the side that faces them.
      light += Math.max(0, (lamp[0] * east + lamp[1] * south + lamp[2]) / length) * lamp[3];
    }
    double tone = 0.62 + 0.38 * high;
    return channel(light * tone * 1.2 * 232) << 16
        | channel(light * tone * 1.2 * 224) << 8
        | channel(light * tone * 1.2 * 210);
  }

  private static int channel(double value) {
    return (int) Math.clamp(Math.round(value), 0, 255);
  }
}
