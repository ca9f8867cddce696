package org.orrery.indexer.derive.worker;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * How a picture has to be turned to stand upright, as Exif's tag 0x0112 numbers it.
 *
 * @param turns whether lines become columns
 * @param flipsX whether left and right change places, as it is shown
 * @param flipsY whether top and bottom change places, as it is shown
 */
record Orientation(boolean turns, boolean flipsX, boolean flipsY) {

  static Orientation of(int number) {
    return switch (number) {
      case 2 -> new Orientation(false, true, false);
      case 3 -> new Orientation(false, true, true);
      case 4 -> new Orientation(false, false, true);
      case 5 -> new Orientation(true, false, false);
      case 6 -> new Orientation(true, true, false);
      case 7 -> new Orientation(true, true, true);
      case 8 -> new Orientation(true, false, true);
      default -> new Orientation(false, false, false);
    };
  }

  /** The picture as it should be seen. */
  BufferedImage turned(BufferedImage picture) {
    if (!turns && !flipsX && !flipsY) {
      return picture;
    }
    int width = turns ? picture.getHeight() : picture.getWidth();
    int height = turns ? picture.getWidth() : picture.getHeight();
    var turned = new BufferedImage(width, height, picture.getType());
    var from = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    var to = ((DataBufferInt) turned.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < height; y++) {
      int seenY = flipsY ? height - 1 - y : y;
      for (int x = 0; x < width; x++) {
        int seenX = flipsX ? width - 1 - x : x;
        to[y * width + x] =
            from[turns ? seenX * picture.getWidth() + seenY : seenY * picture.getWidth() + seenX];
      }
    }
    return turned;
  }
}
