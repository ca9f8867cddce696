package org.orrery.samples.film;

import java.awt.image.BufferedImage;

/** A silent film of known length, 24 frames a second. */
interface Film {

  int WIDTH = 640;
  int HEIGHT = 480;
  int FRAMES_A_SECOND = 24;

  int frames();

  /** Draws one frame; the same frame is always the same picture. */
  void draw(int frame, BufferedImage picture);
}
