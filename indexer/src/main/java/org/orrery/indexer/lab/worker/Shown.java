package org.orrery.indexer.lab.worker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * A picture that the game showed.
 *
 * @param seconds when, from the epoch
 * @param jpeg its bytes
 */
record Shown(double seconds, byte[] jpeg) {

  /** The spread of brightness, of 255, below which a picture is as good as blank. */
  private static final int BLANK_SPREAD = 6;

  private static final double[] LINEAR = new double[256];

  static {
    for (var channel = 0; channel < LINEAR.length; channel++) {
      LINEAR[channel] = FlashHazard.linear(channel);
    }
  }

  /** Its pixels. */
  BufferedImage pixels() throws IOException {
    var pixels = ImageIO.read(new ByteArrayInputStream(jpeg));
    if (pixels == null) {
      throw new IOException("The browser sent a picture that is none");
    }
    return pixels;
  }

  /** Whether there is nothing to see in it: one colour all over. */
  static boolean isBlank(BufferedImage pixels) {
    var least = 255;
    var most = 0;
    for (var y = 0; y < pixels.getHeight(); y += 4) {
      for (var x = 0; x < pixels.getWidth(); x += 4) {
        var green = pixels.getRGB(x, y) >> 8 & 255;
        least = Math.min(least, green);
        most = Math.max(most, green);
      }
    }
    return most - least <= BLANK_SPREAD;
  }

  /** The picture in the cells of {@link FlashHazard}. */
  FlashHazard.Cells cells(BufferedImage pixels) {
    var count = FlashHazard.COLUMNS * FlashHazard.ROWS;
    var cells =
        new FlashHazard.Cells(seconds, new double[count], new double[count], new boolean[count]);
    var width = pixels.getWidth();
    var height = pixels.getHeight();
    var row = new int[width];
    for (var cellRow = 0; cellRow < FlashHazard.ROWS; cellRow++) {
      // The middle line of a cell stands for it: cells are small beside what is looked for.
      var y = (2 * cellRow + 1) * height / (2 * FlashHazard.ROWS);
      pixels.getRGB(0, y, width, 1, row, 0, width);
      for (var column = 0; column < FlashHazard.COLUMNS; column++) {
        measure(cells, cellRow * FlashHazard.COLUMNS + column, row, column, width);
      }
    }
    return cells;
  }

  private static void measure(FlashHazard.Cells cells, int cell, int[] row, int column, int width) {
    var from = column * width / FlashHazard.COLUMNS;
    var to = Math.max(from + 1, (column + 1) * width / FlashHazard.COLUMNS);
    double r = 0;
    double g = 0;
    double b = 0;
    for (var x = from; x < to; x++) {
      r += LINEAR[row[x] >> 16 & 255];
      g += LINEAR[row[x] >> 8 & 255];
      b += LINEAR[row[x] & 255];
    }
    r /= to - from;
    g /= to - from;
    b /= to - from;
    cells.luminance()[cell] = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    cells.redness()[cell] = Math.max(0, r - g - b) * 320;
    cells.saturated()[cell] = FlashHazard.isSaturated(r, g, b);
  }
}
