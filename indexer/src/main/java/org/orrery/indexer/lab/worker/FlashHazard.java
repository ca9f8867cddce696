package org.orrery.indexer.lab.worker;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Counts flashes by the definition of WCAG 2.2, "general flash and red flash thresholds", on which
 * success criterion 2.3.1 stands: more than three flashes within a second, of an area of more than
 * a quarter of a tenth of the visual field, may bring on a seizure.
 *
 * <p>A general flash is a pair of opposing changes of relative luminance by a tenth of the most,
 * the darker below 0.8. A red flash is a pair of opposing changes to or from a saturated red. The
 * field is a block of 341 by 256 pixels anywhere on a screen of 1024 by 768; a quarter of it is the
 * area.
 *
 * <p>Frames are given as cells, each the mean of eight by eight pixels of that screen.
 */
final class FlashHazard {

  /** Cells across a frame. */
  static final int COLUMNS = 128;

  /** Cells down a frame. */
  static final int ROWS = 96;

  private static final int CELLS = COLUMNS * ROWS;
  private static final int BLOCK_COLUMNS = 43;
  private static final int BLOCK_ROWS = 32;

  /** A quarter of 341 by 256 pixels, in cells of 64 pixels. */
  private static final double AREA = 341 * 256 / 4.0 / 64;

  private static final double CHANGE = 0.1;
  private static final double BRIGHT = 0.8;
  private static final double RED_SHARE = 0.8;
  private static final double RED_CHANGE = 20;
  private static final double SECOND = 1.0;

  /** What begins exactly a second later is in the next one, however the moments are rounded. */
  private static final double ROUNDING = 1e-3;

  /** Cells that change within this time change together, in seconds: about two frames. */
  private static final double TOGETHER = 0.04;

  /** Beyond three flashes: each is a pair of changes. */
  private static final int MOST_CHANGES = 6;

  private final Course general = new Course();
  private final Course red = new Course();

  /**
   * A picture in cells, row by row.
   *
   * @param seconds when it was shown
   * @param luminance relative luminance, 0 to 1
   * @param redness (R − G − B) × 320 of linear values, 0 where negative
   * @param saturated whether the cell is of a saturated red
   */
  record Cells(double seconds, double[] luminance, double[] redness, boolean[] saturated) {}

  /**
   * Takes the next picture.
   *
   * @return whether a change of a flash that is one too many happened with it
   */
  boolean show(Cells cells) {
    var isGeneral =
        general.show(cells.seconds(), cells.luminance(), CHANGE, FlashHazard::isGeneral, cells);
    var isRed = red.show(cells.seconds(), cells.redness(), RED_CHANGE, red::isRed, cells);
    return isGeneral || isRed;
  }

  /** The next picture follows on nothing: another page was opened. */
  void restart() {
    general.restart();
    red.restart();
  }

  /** The most flashes within a second. */
  int mostFlashes() {
    return general.most / 2;
  }

  /** The most red flashes within a second. */
  int mostRedFlashes() {
    return red.most / 2;
  }

  /** Whether there were too many of either within a second. */
  boolean isHazard() {
    return general.most > MOST_CHANGES || red.most > MOST_CHANGES;
  }

  private static boolean isGeneral(int cell, double from, double to, Cells now) {
    return Math.min(from, to) < BRIGHT;
  }

  /** Whether a change counts as one of a flash. */
  private interface Counting {
    boolean counts(int cell, double from, double to, Cells now);
  }

  /** Relative luminance and red of a pixel of sRGB. */
  static double linear(int channel) {
    var value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /** Whether linear values are those of a saturated red. */
  static boolean isSaturated(double r, double g, double b) {
    var sum = r + g + b;
    return sum > 0 && r / sum >= RED_SHARE;
  }

  /** The course of one measure in every cell, and the changes of a large area that it came to. */
  private static final class Course {

    /** Where the cell's measure last turned, or the farthest it came since. */
    private final double[] extreme = new double[CELLS];

    /** 1 where it last rose, −1 where it fell, 0 where it has not moved. */
    private final int[] direction = new int[CELLS];

    private final double[] rose = new double[CELLS];
    private final double[] fell = new double[CELLS];
    private final boolean[] wasSaturated = new boolean[CELLS];
    private final Deque<Double> changes = new ArrayDeque<>();
    private boolean hasBegun;
    private int last;
    private int most;

    private Course() {
      restart();
    }

    private void restart() {
      hasBegun = false;
      last = 0;
      changes.clear();
      Arrays.fill(direction, 0);
      Arrays.fill(rose, Double.NEGATIVE_INFINITY);
      Arrays.fill(fell, Double.NEGATIVE_INFINITY);
    }

    private boolean show(
        double seconds, double[] values, double least, Counting counting, Cells now) {
      for (var cell = 0; cell < CELLS; cell++) {
        if (!hasBegun) {
          extreme[cell] = values[cell];
          continue;
        }
        move(cell, seconds, values[cell], least, counting, now);
      }
      hasBegun = true;
      System.arraycopy(now.saturated(), 0, wasSaturated, 0, CELLS);
      var isRise = note(seconds, rose, 1);
      var isFall = note(seconds, fell, -1);
      return isRise || isFall;
    }

    private void move(
        int cell, double seconds, double value, double least, Counting counting, Cells now) {
      var way = value - extreme[cell];
      if (direction[cell] * way > 0) {
        extreme[cell] = value;
      } else if (Math.abs(way) >= least) {
        if (counting.counts(cell, extreme[cell], value, now)) {
          (way > 0 ? rose : fell)[cell] = seconds;
        }
        direction[cell] = way > 0 ? 1 : -1;
        extreme[cell] = value;
      }
    }

    private boolean isRed(int cell, double from, double to, Cells now) {
      return wasSaturated[cell] || now.saturated()[cell];
    }

    /** Notes a change of the area in the direction, if one is just complete. */
    private boolean note(double seconds, double[] when, int way) {
      if (last == way || !coversArea(seconds, when)) {
        return false;
      }
      last = way;
      changes.add(seconds);
      while (changes.getFirst() <= seconds - SECOND + ROUNDING) {
        changes.removeFirst();
      }
      most = Math.max(most, changes.size());
      return changes.size() > MOST_CHANGES;
    }

    private static boolean coversArea(double seconds, double[] when) {
      var sums = new int[ROWS + 1][COLUMNS + 1];
      for (var row = 0; row < ROWS; row++) {
        for (var column = 0; column < COLUMNS; column++) {
          var changed = when[row * COLUMNS + column] > seconds - TOGETHER ? 1 : 0;
          sums[row + 1][column + 1] =
              changed + sums[row][column + 1] + sums[row + 1][column] - sums[row][column];
        }
      }
      for (var row = BLOCK_ROWS; row <= ROWS; row++) {
        for (var column = BLOCK_COLUMNS; column <= COLUMNS; column++) {
          var inBlock =
              sums[row][column]
                  - sums[row - BLOCK_ROWS][column]
                  - sums[row][column - BLOCK_COLUMNS]
                  + sums[row - BLOCK_ROWS][column - BLOCK_COLUMNS];
          if (inBlock > AREA) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
