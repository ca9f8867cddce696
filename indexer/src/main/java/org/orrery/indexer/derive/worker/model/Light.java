package org.orrery.indexer.derive.worker.model;

/** Between linear light and the curve in which sRGB writes it (IEC 61966-2-1). */
final class Light {

  private static final int STEPS = 4096;
  private static final float[] LINEAR = new float[256];
  private static final byte[] CURVED = new byte[STEPS + 1];

  static {
    for (int step = 0; step < 256; step++) {
      double value = step / 255.0;
      LINEAR[step] =
          (float) (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }
    // By the square root, so that the dark steps are as fine as the eye is.
    for (int step = 0; step <= STEPS; step++) {
      double root = step / (double) STEPS;
      double value = root * root;
      double curved = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
      CURVED[step] = (byte) Math.round(curved * 255);
    }
  }

  private Light() {}

  /** Light of a step of sRGB, 0 to 255. */
  static float linear(int step) {
    return LINEAR[step & 0xFF];
  }

  /** The step of sRGB, 0 to 255, of light between nothing and one. */
  static int curved(float light) {
    if (!(light > 0)) {
      return 0;
    }
    return light >= 1 ? 255 : CURVED[(int) (Math.sqrt(light) * STEPS + 0.5)] & 0xFF;
  }

  /** Three lights in the low 24 bits. */
  static int packed(float red, float green, float blue) {
    return curved(red) << 16 | curved(green) << 8 | curved(blue);
  }

  static float red(int packed) {
    return LINEAR[packed >> 16 & 0xFF];
  }

  static float green(int packed) {
    return LINEAR[packed >> 8 & 0xFF];
  }

  static float blue(int packed) {
    return LINEAR[packed & 0xFF];
  }
}
