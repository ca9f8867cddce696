package org.orrery.indexer.derive.worker.model;

import java.util.ArrayList;
import java.util.List;

/** A picture laid on a surface, with ever smaller copies of itself for where it is far away. */
final class Texture {

  /** What stands beyond an edge. */
  enum Wrap {
    REPEAT,
    MIRROR,
    CLAMP
  }

  private record Level(int width, int height, Texels texels) {}

  /** Colours as sRGB with alpha, row by row from above. */
  private static final class Texels {
    final int[] colours;

    Texels(int[] colours) {
      this.colours = colours;
    }
  }

  private final List<Level> levels;

  private Texture(List<Level> levels) {
    this.levels = levels;
  }

  /** Of colours as 0xAARRGGBB in sRGB, row by row from above. */
  static Texture of(int width, int height, int[] colours) {
    var levels = new ArrayList<Level>();
    levels.add(new Level(width, height, new Texels(colours)));
    while (levels.getLast().width() > 1 || levels.getLast().height() > 1) {
      levels.add(half(levels.getLast()));
    }
    return new Texture(levels);
  }

  private static Level half(Level level) {
    int width = Math.max(1, level.width() / 2);
    int height = Math.max(1, level.height() / 2);
    var from = level.texels().colours;
    var to = new int[width * height];
    for (int y = 0; y < height; y++) {
      int upper = Math.min(2 * y, level.height() - 1) * level.width();
      int lower = Math.min(2 * y + 1, level.height() - 1) * level.width();
      for (int x = 0; x < width; x++) {
        int left = Math.min(2 * x, level.width() - 1);
        int right = Math.min(2 * x + 1, level.width() - 1);
        to[y * width + x] =
            mean(from[upper + left], from[upper + right], from[lower + left], from[lower + right]);
      }
    }
    return new Level(width, height, new Texels(to));
  }

  private static int mean(int a, int b, int c, int d) {
    int alpha = (a >>> 24) + (b >>> 24) + (c >>> 24) + (d >>> 24) + 2 >> 2;
    return alpha << 24
        | Light.packed(
            (Light.red(a) + Light.red(b) + Light.red(c) + Light.red(d)) / 4,
            (Light.green(a) + Light.green(b) + Light.green(c) + Light.green(d)) / 4,
            (Light.blue(a) + Light.blue(b) + Light.blue(c) + Light.blue(d)) / 4);
  }

  /**
   * Which copy fits, when the triangle covers this share of the picture with so many pixels.
   *
   * @param share of the area of the picture
   */
  int level(double share, double pixels) {
    var largest = levels.getFirst();
    double texels = share * largest.width() * largest.height() / Math.max(pixels, 1e-6);
    if (!(texels > 1)) {
      return 0;
    }
    return (int) Math.min(levels.size() - 1, Math.round(Math.log(texels) / Math.log(4)));
  }

  /** The linear light at a place, into the four numbers. */
  void sample(int number, float u, float v, Wrap across, Wrap down, float[] light) {
    var level = levels.get(number);
    float x = place(u, across) * level.width() - 0.5f;
    float y = place(v, down) * level.height() - 0.5f;
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float right = x - left;
    float below = y - top;
    java.util.Arrays.fill(light, 0);
    add(level, left, top, across, down, (1 - right) * (1 - below), light);
    add(level, left + 1, top, across, down, right * (1 - below), light);
    add(level, left, top + 1, across, down, (1 - right) * below, light);
    add(level, left + 1, top + 1, across, down, right * below, light);
  }

  private static void add(
      Level level, int x, int y, Wrap across, Wrap down, float weight, float[] light) {
    int colour =
        level.texels()
            .colours[
            edge(y, level.height(), down) * level.width() + edge(x, level.width(), across)];
    light[0] += weight * Light.red(colour);
    light[1] += weight * Light.green(colour);
    light[2] += weight * Light.blue(colour);
    light[3] += weight * (colour >>> 24) / 255;
  }

  private static float place(float coordinate, Wrap wrap) {
    if (!(Math.abs(coordinate) < 1e6f)) {
      return 0;
    }
    return switch (wrap) {
      case REPEAT -> coordinate - (float) Math.floor(coordinate);
      case MIRROR -> {
        float twice = coordinate - 2 * (float) Math.floor(coordinate / 2);
        yield twice > 1 ? 2 - twice : twice;
      }
      case CLAMP -> Math.clamp(coordinate, 0, 1);
    };
  }

  private static int edge(int index, int length, Wrap wrap) {
    return wrap == Wrap.REPEAT ? Math.floorMod(index, length) : Math.clamp(index, 0, length - 1);
  }
}
