package org.orrery.indexer.derive.worker.model;

import java.awt.image.BufferedImage;
import java.util.List;
import org.orrery.indexer.derive.worker.Headway;

/** Lights what the camera sees, and puts it before a plain, bright background with a shadow. */
final class Developing {

  /** Over how much of the model's half size corners and clefts are darker. */
  private static final double CLEFT = 0.16;

  private static final int TAPS = 12;

  /** The background's shadow is soft, so it is looked at on a coarser grid. */
  private static final int COARSE = 8;

  private final Sight sight;
  private final Camera camera;
  private final Lighting lighting;
  private final Shadow shadow;
  private final List<Surface> surfaces;

  Developing(Sight sight, Camera camera, Lighting lighting, Shadow shadow, List<Surface> surfaces) {
    this.sight = sight;
    this.camera = camera;
    this.lighting = lighting;
    this.shadow = shadow;
    this.surfaces = surfaces;
  }

  /** Every pixel's light, in sRGB. */
  int[] lit(Headway headway) {
    var lit = new int[sight.width * sight.height];
    var floor = floor();
    var spot = new Lighting.Spot();
    for (int y = 0; y < sight.height; y++) {
      headway.made();
      for (int x = 0; x < sight.width; x++) {
        int pixel = y * sight.width + x;
        lit[pixel] = sight.isEmpty(pixel) ? background(x, y, floor) : thing(x, y, pixel, spot);
      }
    }
    return lit;
  }

  private int thing(int x, int y, int pixel, Lighting.Spot spot) {
    double distance = 1 / sight.nearness[pixel];
    spot.x = camera.slopeAcross(x) * distance;
    spot.y = camera.slopeUp(y) * distance;
    spot.z = -distance;
    spot.nx = Sight.x(sight.normals[pixel]);
    spot.ny = Sight.y(sight.normals[pixel]);
    spot.nz = Sight.z(sight.normals[pixel]);
    int colour = sight.colours[pixel];
    spot.red = Light.red(colour);
    spot.green = Light.green(colour);
    spot.blue = Light.blue(colour);
    spot.surface = surfaces.get(sight.surfaces[pixel]);
    double noise = noise(x, y);
    spot.key =
        shadow.light(
            spot.x + spot.nx * 0.012,
            spot.y + spot.ny * 0.012,
            spot.z + spot.nz * 0.012,
            0.014,
            noise * Math.TAU,
            0.006);
    spot.open = open(x, y, spot, noise);
    lighting.light(spot);
    return Light.packed(lighting.red, lighting.green, lighting.blue);
  }

  /** Evenly spread noise between nothing and one (Jimenez, interleaved gradient noise). */
  private static double noise(int x, int y) {
    double inner = 0.06711056 * x + 0.00583715 * y;
    double outer = 52.9829189 * (inner - Math.floor(inner));
    return outer - Math.floor(outer);
  }

  /** How little of the surroundings its neighbours hide from a place. */
  private double open(int x, int y, Lighting.Spot spot, double noise) {
    double reach = CLEFT * camera.pixels() / -spot.z;
    double hidden = 0;
    for (int tap = 0; tap < TAPS; tap++) {
      double angle = (tap + noise) * 2.399963229728653;
      double far = Math.sqrt((tap + 0.5) / TAPS) * reach;
      int px = (int) Math.round(x + Math.cos(angle) * far);
      int py = (int) Math.round(y + Math.sin(angle) * far);
      if (px < 0 || py < 0 || px >= sight.width || py >= sight.height) {
        continue;
      }
      float near = sight.nearness[py * sight.width + px];
      if (near == 0) {
        continue;
      }
      double dx = camera.slopeAcross(px) / near - spot.x;
      double dy = camera.slopeUp(py) / near - spot.y;
      double dz = -1 / near - spot.z;
      double square = dx * dx + dy * dy + dz * dz;
      double fade = 1 - square / (CLEFT * CLEFT);
      if (fade > 0 && square > 1e-9) {
        double above = (dx * spot.nx + dy * spot.ny + dz * spot.nz) / Math.sqrt(square) - 0.06;
        hidden += Math.max(0, above) * fade;
      }
    }
    return Math.max(0.15, 1 - 1.9 * hidden / TAPS);
  }

  /** How bright the ground is on the coarse grid. */
  private float[] floor() {
    int width = sight.width / COARSE + 2;
    int height = sight.height / COARSE + 2;
    var floor = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        floor[y * width + x] = (float) ground(x * COARSE, y * COARSE);
      }
    }
    for (int pass = 0; pass < 3; pass++) {
      floor = blurred(floor, width, height);
    }
    return floor;
  }

  private static float[] blurred(float[] floor, int width, int height) {
    var blurred = floor.clone();
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        float sum = 0;
        for (int row = -width; row <= width; row += width) {
          int at = y * width + x + row;
          sum += floor[at - 1] + floor[at] + floor[at + 1];
        }
        blurred[y * width + x] = sum / 9;
      }
    }
    return blurred;
  }

  private double ground(int x, int y) {
    double sx = camera.slopeAcross(x);
    double sy = camera.slopeUp(y);
    double falling = camera.up[0] * sx + camera.up[1] * sy - camera.up[2];
    double distance = camera.ground / falling;
    if (!(falling < -1e-6) || !(distance > 0)) {
      return 1;
    }
    double px = sx * distance;
    double py = sy * distance;
    double pz = -distance;
    double clearance = shadow.clearance(px, py, pz, 0.22);
    double soft = Math.clamp(clearance * 0.24, 0.02, 0.3);
    double light = 0;
    for (int turn = 0; turn < 4; turn++) {
      light += shadow.light(px, py, pz, soft * (0.4 + 0.2 * turn), turn * 0.7, 0.01) / 4;
    }
    return 1 - 0.42 * (1 - light);
  }

  private int background(int x, int y, float[] floor) {
    double across = (double) x / sight.width - 0.5;
    double down = (double) y / sight.height - 0.46;
    double edge = Math.min(1, (across * across + down * down) * 2.1);
    double shade = shade(x, y, floor);
    return Light.packed(
        (float) ((0.80 - 0.36 * edge) * shade),
        (float) ((0.825 - 0.35 * edge) * shade),
        (float) ((0.87 - 0.325 * edge) * (0.12 + 0.88 * shade)));
  }

  private double shade(int x, int y, float[] floor) {
    int width = sight.width / COARSE + 2;
    int left = x / COARSE;
    int top = y / COARSE;
    double right = (double) x / COARSE - left;
    double below = (double) y / COARSE - top;
    int at = top * width + left;
    return (floor[at] * (1 - right) + floor[at + 1] * right) * (1 - below)
        + (floor[at + width] * (1 - right) + floor[at + width + 1] * right) * below;
  }

  /** Half as wide and high: the mean of each four, in linear light. */
  static BufferedImage halved(int[] lit, int width, int height) {
    var image = new BufferedImage(width / 2, height / 2, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height / 2; y++) {
      for (int x = 0; x < width / 2; x++) {
        int at = 2 * y * width + 2 * x;
        int a = lit[at];
        int b = lit[at + 1];
        int c = lit[at + width];
        int d = lit[at + width + 1];
        image.setRGB(
            x,
            y,
            Light.packed(
                (Light.red(a) + Light.red(b) + Light.red(c) + Light.red(d)) / 4,
                (Light.green(a) + Light.green(b) + Light.green(c) + Light.green(d)) / 4,
                (Light.blue(a) + Light.blue(b) + Light.blue(c) + Light.blue(d)) / 4));
      }
    }
    return image;
  }
}
