package org.orrery.indexer.derive.worker.model;

/**
 * A photographer's lamps: a large soft one from above on the left, a weak one from the right, one
 * from behind that draws an edge, and light from all around. Metals reflect a plain studio.
 */
final class Lighting {

  /** The way towards the first lamp, as the camera sees it. */
  static final double[] KEY = unit(-0.52, 0.74, 0.60);

  private static final double[] FILL = unit(0.85, 0.12, 0.55);
  private static final double[] RIM = unit(0.42, 0.55, -0.72);
  private static final float KEY_LIGHT = 0.92f;
  private static final float FILL_LIGHT = 0.20f;
  private static final float RIM_LIGHT = 0.30f;
  private static final float SKY = 0.46f;
  private static final float GROUND = 0.24f;

  private final double[] up;

  /** What was found, in linear light. */
  float red;

  float green;
  float blue;

  Lighting(double[] up) {
    this.up = up;
  }

  private static double[] unit(double x, double y, double z) {
    double length = Math.sqrt(x * x + y * y + z * z);
    return new double[] {x / length, y / length, z / length};
  }

  /** What is seen of a place: where it is, which way it faces, of what it is. */
  static final class Spot {
    double x;
    double y;
    double z;
    double nx;
    double ny;
    double nz;
    float red;
    float green;
    float blue;
    Surface surface = Surface.PLASTER;

    /** How much of the first lamp arrives. */
    double key = 1;

    /** How much of the light from all around arrives. */
    double open = 1;
  }

  /** Lights a place. */
  void light(Spot spot) {
    if (spot.surface.isUnlit()) {
      red = spot.red;
      green = spot.green;
      blue = spot.blue;
      return;
    }
    double far = Math.sqrt(spot.x * spot.x + spot.y * spot.y + spot.z * spot.z);
    double vx = -spot.x / far;
    double vy = -spot.y / far;
    double vz = -spot.z / far;
    double facing = Math.max(1e-3, spot.nx * vx + spot.ny * vy + spot.nz * vz);
    double rough = Math.max(0.16, spot.surface.roughness());
    double metal = spot.surface.metallic();
    double above = (spot.nx * up[0] + spot.ny * up[1] + spot.nz * up[2] + 1) / 2;
    double around = (GROUND + (SKY - GROUND) * above) * spot.open;
    double key = Math.max(0, dot(KEY, spot)) * spot.key * KEY_LIGHT;
    double fill = Math.max(0, dot(FILL, spot)) * FILL_LIGHT * spot.open;
    double rim = Math.max(0, dot(RIM, spot)) * RIM_LIGHT;
    double matt = (1 - metal) * (around + key + fill + rim);
    double shine =
        highlight(KEY, spot, vx, vy, vz, rough) * spot.key * KEY_LIGHT
            + highlight(RIM, spot, vx, vy, vz, rough) * RIM_LIGHT;
    double mirrored = studio(spot, vx, vy, vz, facing, rough) * spot.open;
    double glance = Math.pow(1 - facing, 5) * (1 - rough * 0.75);
    var emission = spot.surface.emission();
    red = tone(spot.red * matt, spot.red, metal, glance, shine, mirrored, emission.red());
    green = tone(spot.green * matt, spot.green, metal, glance, shine, mirrored, emission.green());
    blue = tone(spot.blue * matt, spot.blue, metal, glance, shine, mirrored, emission.blue());
  }

  private static double dot(double[] lamp, Spot spot) {
    return lamp[0] * spot.nx + lamp[1] * spot.ny + lamp[2] * spot.nz;
  }

  /** Schlick's reflectance, the mirrored light, and a shoulder in place of a hard end of white. */
  private static float tone(
      double matt,
      double base,
      double metal,
      double glance,
      double shine,
      double mirrored,
      double emission) {
    double straight = 0.04 * (1 - metal) + base * metal;
    double mirror = straight + (1 - straight) * glance;
    double light = matt + mirror * (mirrored + shine) + emission;
    double knee = 0.8;
    return (float) (light <= knee ? light : 1 - (1 - knee) * (1 - knee) / (light - 2 * knee + 1));
  }

  /** The lamp's own image on a rough surface (GGX, with a cheap visibility term). */
  private static double highlight(
      double[] lamp, Spot spot, double vx, double vy, double vz, double rough) {
    double lit = dot(lamp, spot);
    if (lit <= 0) {
      return 0;
    }
    double hx = lamp[0] + vx;
    double hy = lamp[1] + vy;
    double hz = lamp[2] + vz;
    double length = Math.sqrt(hx * hx + hy * hy + hz * hz);
    double half = Math.max(0, (spot.nx * hx + spot.ny * hy + spot.nz * hz) / length);
    double alpha = rough * rough;
    double spread = half * half * (alpha * alpha - 1) + 1;
    double toLamp = Math.max(0.1, (lamp[0] * hx + lamp[1] * hy + lamp[2] * hz) / length);
    return lit * alpha * alpha / (spread * spread) / (4 * toLamp * toLamp * (rough + 0.5));
  }

  /** The studio as the place mirrors it: a bright ceiling, a grey floor, a soft box of light. */
  private double studio(Spot spot, double vx, double vy, double vz, double facing, double rough) {
    double rx = 2 * facing * spot.nx - vx;
    double ry = 2 * facing * spot.ny - vy;
    double rz = 2 * facing * spot.nz - vz;
    double above = rx * up[0] + ry * up[1] + rz * up[2];
    double soft = 0.15 + rough;
    double ceiling = Math.clamp((above + soft) / (2 * soft), 0, 1);
    double smooth = ceiling * ceiling * (3 - 2 * ceiling);
    double box = Math.max(0, rx * KEY[0] + ry * KEY[1] + rz * KEY[2]);
    return 0.22 + 0.72 * smooth + 0.6 * Math.pow(box, 2 + 6 / (rough * rough + 0.1));
  }
}
