package org.orrery.samples.terrain;

import java.awt.image.BufferedImage;

/**
 * A fresh lunar impact crater from the relations that R. J. Pike measured ("Size-dependence in the
 * shape of fresh impact craters on the Moon", in Impact and Explosion Cratering, 1977, 489-509).
 * Lengths in kilometres.
 *
 * @param diameter from rim to rim
 */
public record Crater(double diameter) {

  /** Between a simple bowl and a complex crater with a flat floor and a central peak. */
  private static final double COMPLEX_FROM = 15;

  private boolean isComplex() {
    return diameter >= COMPLEX_FROM;
  }

  /** From the rim's crest to the floor. */
  public double depth() {
    return isComplex()
        ? 1.044 * StrictMath.pow(diameter, 0.301)
        : 0.196 * StrictMath.pow(diameter, 1.010);
  }

  /** The rim's crest above the plain. */
  public double rimHeight() {
    return isComplex()
        ? 0.236 * StrictMath.pow(diameter, 0.399)
        : 0.036 * StrictMath.pow(diameter, 1.014);
  }

  /** Across the flat floor; 0 for a bowl. */
  public double floorDiameter() {
    return isComplex() ? 0.187 * StrictMath.pow(diameter, 1.249) : 0;
  }

  /** The central peak above the floor; 0 for a bowl. */
  public double peakHeight() {
    return isComplex() ? 0.032 * StrictMath.pow(diameter, 0.900) : 0;
  }

  /** The height above the plain at a distance from the middle. */
  public double height(double distance) {
    double radius = diameter / 2;
    double floor = rimHeight() - depth();
    if (distance >= radius) {
      // Ejecta thin out with the cube of the distance (McGetchin and others 1973).
      return rimHeight() * StrictMath.pow(radius / distance, 3);
    }
    double floorRadius = floorDiameter() / 2;
    if (distance <= floorRadius) {
      double peakWidth = floorRadius * 0.28;
      double peak = peakHeight() * StrictMath.exp(-StrictMath.pow(distance / peakWidth, 2));
      return floor + peak;
    }
    double up = (distance - floorRadius) / (radius - floorRadius);
    return floor + depth() * (isComplex() ? terraced(up) : up * up);
  }

  /** A wall that slumped in three terraces. */
  private static double terraced(double up) {
    double steps = 3;
    return up + 0.6 / (2 * StrictMath.PI * steps) * StrictMath.sin(2 * StrictMath.PI * steps * up);
  }

  /**
   * A square height map, 16 bits of grey: 32768 is the plain, one step is a tenth of a metre.
   *
   * @param side in pixels
   * @param width of the whole square in kilometres
   */
  public BufferedImage heightMap(int side, double width) {
    BufferedImage map = new BufferedImage(side, side, BufferedImage.TYPE_USHORT_GRAY);
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double x = (column + 0.5) / side * width - width / 2;
        double y = (row + 0.5) / side * width - width / 2;
        double metres = height(StrictMath.hypot(x, y)) * 1000;
        map.getRaster().setSample(column, row, 0, (int) StrictMath.round(32768 + metres * 10));
      }
    }
    return map;
  }
}
