package org.orrery.indexer.derive.worker.model;

import java.util.Optional;

/**
 * Where the picture is taken from: a little from above and from the side, as near as all of the
 * model still fits. Space as the camera sees it has the camera in the middle, x to the right, y up
 * and z towards the viewer; the model is about two wide in it.
 */
final class Camera {

  /** What is left free around the model. */
  private static final double FILLED = 0.86;

  private static final double HALF_HEIGHT = Math.tan(Math.toRadians(14));
  private static final double NEAREST = 0.25;

  /** From the model's space, as it stands upright, to what the camera sees. */
  final Matrix view;

  final int width;
  final int height;

  /** Up in the world, as the camera sees it. */
  final double[] up;

  /** How high the ground lies, along that. */
  final double ground;

  private final double right;
  private final double top;

  private Camera(Matrix view, int width, int height, double ground) {
    this.view = view;
    this.width = width;
    this.height = height;
    this.up = new double[] {view.direction(0, 0, 1, 0), 0, 0};
    this.up[1] = view.direction(1, 0, 1, 0);
    this.up[2] = view.direction(2, 0, 1, 0);
    double length = Math.sqrt(up[0] * up[0] + up[1] * up[1] + up[2] * up[2]);
    for (int axis = 0; axis < 3; axis++) {
      up[axis] /= length;
    }
    this.ground = ground;
    this.top = HALF_HEIGHT;
    this.right = HALF_HEIGHT * width / height;
  }

  /** A camera for the model; empty where no corner is anywhere. */
  static Optional<Camera> before(Model model, int width, int height) {
    var box = Box.of(model, model.upright());
    if (box.isEmpty()) {
      return Optional.empty();
    }
    double radius = box.radius();
    double scale = radius > 0 ? 1 / radius : 1;
    var middle =
        Matrix.ofRows(
            scale,
            0,
            0,
            -box.middle(0) * scale,
            0,
            scale,
            0,
            -box.middle(1) * scale,
            0,
            0,
            scale,
            -box.middle(2) * scale);
    var turned = turn(box).after(middle).after(model.upright());
    var shift = fit(model, turned, width, height);
    var view =
        Matrix.ofRows(1, 0, 0, -shift[0], 0, 1, 0, -shift[1], 0, 0, 1, -shift[2]).after(turned);
    var unplaced = new Camera(view, width, height, 0);
    double lowest = -box.side(1) / 2 * scale;
    double ground =
        lowest - unplaced.up[0] * shift[0] - unplaced.up[1] * shift[1] - unplaced.up[2] * shift[2];
    return Optional.of(new Camera(view, width, height, ground));
  }

  /** Flat things are looked at from where they are broad. */
  private static Matrix turn(Box box) {
    double broadest = Math.max(box.side(0), Math.max(box.side(1), box.side(2)));
    boolean isLying = box.side(1) < 0.12 * broadest;
    boolean isFacing = box.side(2) < 0.12 * broadest && !isLying;
    boolean isSideways = box.side(0) < 0.12 * broadest && !isLying && !isFacing;
    double azimuth = Math.toRadians(isFacing ? 20 : isSideways ? 68 : 34);
    double elevation = Math.toRadians(isLying ? 38 : isFacing || isSideways ? 10 : 20);
    double ca = Math.cos(azimuth);
    double sa = Math.sin(azimuth);
    double ce = Math.cos(elevation);
    double se = Math.sin(elevation);
    return Matrix.ofRows(ca, 0, -sa, 0, -se * sa, ce, -se * ca, 0, ce * sa, se, ce * ca, 0);
  }

  /** The nearest place from which every corner is within the frame. */
  private static double[] fit(Model model, Matrix turned, int width, int height) {
    double down = HALF_HEIGHT * FILLED;
    double across = down * width / height;
    var most = new double[5];
    java.util.Arrays.fill(most, Double.NEGATIVE_INFINITY);
    model.corners(
        turned,
        (x, y, z) -> {
          most[0] = Math.max(most[0], x + across * z);
          most[1] = Math.max(most[1], -x + across * z);
          most[2] = Math.max(most[2], y + down * z);
          most[3] = Math.max(most[3], -y + down * z);
          most[4] = Math.max(most[4], z);
        });
    double back = Math.max((most[0] + most[1]) / (2 * across), (most[2] + most[3]) / (2 * down));
    return new double[] {
      (most[0] - most[1]) / 2, (most[2] - most[3]) / 2, Math.max(back, most[4] + NEAREST)
    };
  }

  /** Where on the picture, in pixels from the left. */
  double across(double x, double z) {
    return (x / (-z * right) + 1) / 2 * width;
  }

  /** Where on the picture, in pixels from above. */
  double down(double y, double z) {
    return (1 - y / (-z * top)) / 2 * height;
  }

  /** How far to the right something seen in the middle of a pixel is, at distance one. */
  double slopeAcross(double pixel) {
    return ((pixel + 0.5) / width * 2 - 1) * right;
  }

  /** How far up something seen in the middle of a pixel is, at distance one. */
  double slopeUp(double pixel) {
    return (1 - (pixel + 0.5) / height * 2) * top;
  }

  /** How many pixels a length covers at distance one. */
  double pixels() {
    return height / (2 * top);
  }
}
