package org.orrery.indexer.derive.worker.model;

import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.NoPreview;

/** Finds the pixels of triangles, one that is shared by an edge for one of both alone. */
final class Filling {

  /** Hears of a pixel: how near it is, and how much of each corner is in it. */
  interface Painter {
    void paint(int pixel, double nearness, double a, double b, double c);
  }

  /** Pixels looked at, over the whole picture; a model of giant triangles ends here. */
  private static final long MOST_PIXELS = 4_000_000_000L;

  private final int width;
  private final int height;
  private long looked;

  Filling(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /**
   * Fills one triangle. Between corners, nearness changes evenly over the picture, as one over the
   * distance does; the shares are those of the corners in space.
   */
  void triangle(
      double ax,
      double ay,
      double an,
      double bx,
      double by,
      double bn,
      double cx,
      double cy,
      double cn,
      Painter painter)
      throws CannotPreview {
    double area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    if (!(Math.abs(area) > 1e-12) || Double.isInfinite(area)) {
      return;
    }
    int left = (int) Math.max(0, Math.floor(Math.min(ax, Math.min(bx, cx)) - 0.5));
    int right = (int) Math.min(width - 1, Math.ceil(Math.max(ax, Math.max(bx, cx)) - 0.5));
    int top = (int) Math.max(0, Math.floor(Math.min(ay, Math.min(by, cy)) - 0.5));
    int bottom = (int) Math.min(height - 1, Math.ceil(Math.max(ay, Math.max(by, cy)) - 0.5));
    looked += Math.max(0L, (right - left + 1L) * (bottom - top + 1L));
    if (looked > MOST_PIXELS) {
      throw new CannotPreview(NoPreview.TOO_LARGE);
    }
    double sign = area < 0 ? -1 : 1;
    double whole = 1 / Math.abs(area);
    boolean ownsA = owns((cx - bx) * sign, (cy - by) * sign);
    boolean ownsB = owns((ax - cx) * sign, (ay - cy) * sign);
    boolean ownsC = owns((bx - ax) * sign, (by - ay) * sign);
    for (int y = top; y <= bottom; y++) {
      double py = y + 0.5;
      for (int x = left; x <= right; x++) {
        double px = x + 0.5;
        double a = sign * ((cx - bx) * (py - by) - (cy - by) * (px - bx));
        double b = sign * ((ax - cx) * (py - cy) - (ay - cy) * (px - cx));
        double c = sign * ((bx - ax) * (py - ay) - (by - ay) * (px - ax));
        if ((a > 0 || a == 0 && ownsA)
            && (b > 0 || b == 0 && ownsB)
            && (c > 0 || c == 0 && ownsC)) {
          double na = a * whole * an;
          double nb = b * whole * bn;
          double nc = c * whole * cn;
          double nearness = na + nb + nc;
          painter.paint(y * width + x, nearness, na / nearness, nb / nearness, nc / nearness);
        }
      }
    }
  }

  /** Of the two triangles at an edge, the one to whose left or below which it runs has it. */
  private static boolean owns(double across, double down) {
    return down < 0 || down == 0 && across > 0;
  }

  /** Fills a stroke of a width in pixels, and a dot where it has no length. */
  void stroke(
      double ax,
      double ay,
      double an,
      double bx,
      double by,
      double bn,
      double wide,
      Painter painter)
      throws CannotPreview {
    double length = Math.hypot(bx - ax, by - ay);
    double across = length > 1e-9 ? (by - ay) / length * wide / 2 : wide / 2;
    double along = length > 1e-9 ? (bx - ax) / length * wide / 2 : 0;
    double reach = length > 1e-9 ? 0 : wide / 2;
    Painter first = (pixel, nearness, a, b, c) -> painter.paint(pixel, nearness, a + b, c, 0);
    Painter second = (pixel, nearness, a, b, c) -> painter.paint(pixel, nearness, a, b + c, 0);
    triangle(
        ax - across,
        ay + along - reach,
        an,
        ax + across,
        ay - along - reach,
        an,
        bx + across,
        by - along + reach,
        bn,
        first);
    triangle(
        ax - across,
        ay + along - reach,
        an,
        bx + across,
        by - along + reach,
        bn,
        bx - across,
        by + along + reach,
        bn,
        second);
  }
}
