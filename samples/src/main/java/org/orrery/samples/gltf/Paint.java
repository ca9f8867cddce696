package org.orrery.samples.gltf;

/**
 * How a surface looks: a glTF metallic-roughness material. Colours are linear, 0 to 1.
 *
 * @param glow how much of the colour the surface gives off by itself, 0 to 1; a star has 1
 */
public record Paint(
    String name,
    double red,
    double green,
    double blue,
    double alpha,
    double metallic,
    double roughness,
    double glow) {

  /** A matt paint from a web colour such as 0x3050F8 (sRGB). */
  public static Paint matt(String name, int rgb) {
    return new Paint(
        name, linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255), 1, 0, 0.55, 0);
  }

  public Paint seenThrough(double newAlpha) {
    return new Paint(name, red, green, blue, newAlpha, metallic, roughness, glow);
  }

  public Paint metal() {
    return new Paint(name, red, green, blue, alpha, 0.8, 0.35, glow);
  }

  public Paint glowing() {
    return new Paint(name, red, green, blue, alpha, metallic, roughness, 1);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
  }
}
