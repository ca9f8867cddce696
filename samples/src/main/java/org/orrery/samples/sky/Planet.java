package org.orrery.samples.sky;

import com.google.errorprone.annotations.Immutable;
import org.orrery.samples.gltf.Vector;

/**
 * The eight planets with their mean Keplerian elements at J2000 and their changes a Julian century,
 * valid 1800 to 2050: E. M. Standish, "Keplerian elements for approximate positions of the major
 * planets", JPL Solar System Dynamics, table 1. Radii and rotation: IAU Working Group on
 * Cartographic Coordinates and Rotational Elements 2015 (doi:10.1007/s10569-017-9805-5).
 */
public enum Planet {
  MERCURY(
      "水星",
      2439.7,
      0xB5A596,
      new Elements(0.38709927, 0.20563593, 7.00497902, 252.25032350, 77.45779628, 48.33076593),
      new Elements(0.00000037, 0.00001906, -0.00594749, 149472.67411175, 0.16047689, -0.12534081)),
  VENUS(
      "金星",
      6051.8,
      0xE8C98A,
      new Elements(0.72333566, 0.00677672, 3.39467605, 181.97909950, 131.60246718, 76.67984255),
      new Elements(0.00000390, -0.00004107, -0.00078890, 58517.81538729, 0.00268329, -0.27769418)),
  EARTH(
      "地球",
      6371.0084,
      0x5B8FD9,
      new Elements(1.00000261, 0.01671123, -0.00001531, 100.46457166, 102.93768193, 0.0),
      new Elements(0.00000562, -0.00004392, -0.01294668, 35999.37244981, 0.32327364, 0.0)),
  MARS(
      "火星",
      3389.50,
      0xD0613A,
      new Elements(1.52371034, 0.09339410, 1.84969142, -4.55343205, -23.94362959, 49.55953891),
      new Elements(0.00001847, 0.00007882, -0.00813131, 19140.30268499, 0.44441088, -0.29257343)),
  JUPITER(
      "木星",
      69911,
      0xD9B48F,
      new Elements(5.20288700, 0.04838624, 1.30439695, 34.39644051, 14.72847983, 100.47390909),
      new Elements(-0.00011607, -0.00013253, -0.00183714, 3034.74612775, 0.21252668, 0.20469106)),
  SATURN(
      "土星",
      58232,
      0xE6D3A3,
      new Elements(9.53667594, 0.05386179, 2.48599187, 49.95424423, 92.59887831, 113.66242448),
      new Elements(-0.00125060, -0.00050991, 0.00193609, 1222.49362201, -0.41897216, -0.28867794)),
  URANUS(
      "天王星",
      25362,
      0xA6DDE2,
      new Elements(19.18916464, 0.04725744, 0.77263783, 313.23810451, 170.95427630, 74.01692503),
      new Elements(-0.00196176, -0.00004397, -0.00242939, 428.48202785, 0.40805281, 0.04240589)),
  NEPTUNE(
      "海王星",
      24622,
      0x4B70DD,
      new Elements(30.06992276, 0.00859048, 1.77004347, -55.12002969, 44.96476227, 131.78422574),
      new Elements(0.00026291, 0.00005105, 0.00035372, 218.45945325, -0.32241464, -0.00508664));

  private final String chinese;
  private final double radius;
  private final int colour;
  private final Elements atEpoch;
  private final Elements aCentury;

  Planet(String chinese, double radius, int colour, Elements atEpoch, Elements aCentury) {
    this.chinese = chinese;
    this.radius = radius;
    this.colour = colour;
    this.atEpoch = atEpoch;
    this.aCentury = aCentury;
  }

  /** The six elements of an orbit: astronomical units and degrees. */
  @Immutable
  public record Elements(
      double semiMajorAxis,
      double eccentricity,
      double inclination,
      double meanLongitude,
      double perihelionLongitude,
      double nodeLongitude) {

    /** In Earth years, by Kepler's third law. */
    public double period() {
      return StrictMath.pow(semiMajorAxis, 1.5);
    }
  }

  public String english() {
    return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  public String chinese() {
    return chinese;
  }

  /** The mean radius in kilometres. */
  public double radius() {
    return radius;
  }

  public int colour() {
    return colour;
  }

  /** The change of each element a Julian century. */
  public Elements rates() {
    return aCentury;
  }

  /**
   * @param centuries Julian centuries since J2000 (2000-01-01 12:00 TDB)
   */
  public Elements elements(double centuries) {
    return new Elements(
        atEpoch.semiMajorAxis + aCentury.semiMajorAxis * centuries,
        atEpoch.eccentricity + aCentury.eccentricity * centuries,
        atEpoch.inclination + aCentury.inclination * centuries,
        atEpoch.meanLongitude + aCentury.meanLongitude * centuries,
        atEpoch.perihelionLongitude + aCentury.perihelionLongitude * centuries,
        atEpoch.nodeLongitude + aCentury.nodeLongitude * centuries);
  }

  /** The heliocentric place in astronomical units at a time in Julian centuries since J2000. */
  public Vector place(double centuries) {
    Elements elements = elements(centuries);
    double mean =
        StrictMath.IEEEremainder(elements.meanLongitude - elements.perihelionLongitude, 360);
    return onOrbit(elements, eccentricAnomaly(StrictMath.toRadians(mean), elements.eccentricity));
  }

  /** The place where the eccentric anomaly, in radians, has the given value. */
  public static Vector onOrbit(Elements elements, double eccentricAnomaly) {
    double e = elements.eccentricity;
    double inPlaneX = elements.semiMajorAxis * (StrictMath.cos(eccentricAnomaly) - e);
    double inPlaneY =
        elements.semiMajorAxis * StrictMath.sqrt(1 - e * e) * StrictMath.sin(eccentricAnomaly);
    double w = StrictMath.toRadians(elements.perihelionLongitude - elements.nodeLongitude);
    double node = StrictMath.toRadians(elements.nodeLongitude);
    double tilt = StrictMath.toRadians(elements.inclination);
    double alongNode = inPlaneX * StrictMath.cos(w) - inPlaneY * StrictMath.sin(w);
    double acrossNode = inPlaneX * StrictMath.sin(w) + inPlaneY * StrictMath.cos(w);
    double x =
        alongNode * StrictMath.cos(node) - acrossNode * StrictMath.cos(tilt) * StrictMath.sin(node);
    double y =
        alongNode * StrictMath.sin(node) + acrossNode * StrictMath.cos(tilt) * StrictMath.cos(node);
    double north = acrossNode * StrictMath.sin(tilt);
    return new Vector(x, north, -y);
  }

  /** Solves Kepler's equation by Newton's method; both anomalies in radians. */
  static double eccentricAnomaly(double mean, double eccentricity) {
    double anomaly = mean + eccentricity * StrictMath.sin(mean);
    for (int step = 0; step < 12; step++) {
      double miss = anomaly - eccentricity * StrictMath.sin(anomaly) - mean;
      anomaly -= miss / (1 - eccentricity * StrictMath.cos(anomaly));
    }
    return anomaly;
  }
}
