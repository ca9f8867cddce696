package org.orrery.indexer.derive.worker.model;

/** What is nearest at each pixel, before any light falls on it. */
final class Sight {

  final int width;
  final int height;

  /** One over the distance; nought where nothing is. */
  final float[] nearness;

  /** The colour in sRGB. */
  final int[] colours;

  /** The direction, ten bits a coordinate. */
  final int[] normals;

  /** The number of the surface. */
  final int[] surfaces;

  Sight(int width, int height) {
    this.width = width;
    this.height = height;
    this.nearness = new float[width * height];
    this.colours = new int[width * height];
    this.normals = new int[width * height];
    this.surfaces = new int[width * height];
  }

  boolean isEmpty(int pixel) {
    return nearness[pixel] == 0;
  }

  /** Whether nothing is seen at all. */
  boolean isBlank() {
    for (float near : nearness) {
      if (near != 0) {
        return false;
      }
    }
    return true;
  }

  /** A direction of length one in thirty bits. */
  static int packed(double x, double y, double z) {
    return tenBits(x) << 20 | tenBits(y) << 10 | tenBits(z);
  }

  private static int tenBits(double number) {
    return (int) Math.clamp(Math.round((number + 1) * 511.5), 0, 1023);
  }

  static float x(int packed) {
    return (packed >>> 20) / 511.5f - 1;
  }

  static float y(int packed) {
    return (packed >>> 10 & 1023) / 511.5f - 1;
  }

  static float z(int packed) {
    return (packed & 1023) / 511.5f - 1;
  }
}
