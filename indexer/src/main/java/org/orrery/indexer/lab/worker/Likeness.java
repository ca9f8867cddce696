package org.orrery.indexer.lab.worker;

import java.awt.image.BufferedImage;
import java.util.BitSet;

/**
 * How alike two pictures look: the share of equal bits of their difference hashes, which tell of
 * each patch whether it is brighter than its neighbour and survive small movements and compression.
 */
final class Likeness {

  private static final int SIDE = 16;

  /** Differences below this are taken for noise of the compression, of 255. */
  private static final int NOISE = 4;

  private static final int BITS = SIDE * SIDE * 2;

  private Likeness() {}

  /** 0 to 100; 100 for the same picture. */
  static int percent(BufferedImage one, BufferedImage other) {
    var different = hash(one);
    different.xor(hash(other));
    return 100 - 100 * different.cardinality() / BITS;
  }

  private static BitSet hash(BufferedImage picture) {
    var patches = patches(picture);
    var hash = new BitSet(BITS);
    for (var row = 0; row < SIDE; row++) {
      for (var column = 0; column < SIDE; column++) {
        var way = patches[row][column + 1] - patches[row][column];
        var bit = 2 * (row * SIDE + column);
        hash.set(bit, way > NOISE);
        hash.set(bit + 1, way < -NOISE);
      }
    }
    return hash;
  }

  private static int[][] patches(BufferedImage picture) {
    var patches = new int[SIDE][SIDE + 1];
    for (var row = 0; row < SIDE; row++) {
      for (var column = 0; column <= SIDE; column++) {
        patches[row][column] = mean(picture, column, row);
      }
    }
    return patches;
  }

  private static int mean(BufferedImage picture, int column, int row) {
    var left = column * picture.getWidth() / (SIDE + 1);
    var right = Math.max(left + 1, (column + 1) * picture.getWidth() / (SIDE + 1));
    var top = row * picture.getHeight() / SIDE;
    var bottom = Math.max(top + 1, (row + 1) * picture.getHeight() / SIDE);
    var sum = 0L;
    for (var y = top; y < bottom; y++) {
      for (var x = left; x < right; x++) {
        var rgb = picture.getRGB(x, y);
        sum += (299L * (rgb >> 16 & 255) + 587L * (rgb >> 8 & 255) + 114L * (rgb & 255)) / 1000;
      }
    }
    return (int) (sum / ((long) (right - left) * (bottom - top)));
  }
}
