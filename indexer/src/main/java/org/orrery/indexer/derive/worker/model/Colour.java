package org.orrery.indexer.derive.worker.model;

/** A colour in linear light, and how much it covers. */
record Colour(float red, float green, float blue, float alpha) {

  static final Colour WHITE = new Colour(1, 1, 1, 1);
  static final Colour BLACK = new Colour(0, 0, 0, 1);

  /** Each number is kept between nothing and one; what is no number counts as nothing. */
  Colour {
    red = share(red);
    green = share(green);
    blue = share(blue);
    alpha = share(alpha);
  }

  private static float share(float number) {
    return number > 0 ? Math.min(number, 1) : 0;
  }
}
