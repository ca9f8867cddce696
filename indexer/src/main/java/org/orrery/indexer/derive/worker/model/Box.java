package org.orrery.indexer.derive.worker.model;

/** The room that a model takes along the axes. */
final class Box {

  private final double[] least = {
    Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY
  };
  private final double[] most = {
    Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
  };

  private Box() {}

  /** Of all corners, seen so. */
  static Box of(Model model, Matrix view) {
    var box = new Box();
    model.corners(view, box::add);
    return box;
  }

  private void add(double x, double y, double z) {
    least[0] = Math.min(least[0], x);
    least[1] = Math.min(least[1], y);
    least[2] = Math.min(least[2], z);
    most[0] = Math.max(most[0], x);
    most[1] = Math.max(most[1], y);
    most[2] = Math.max(most[2], z);
  }

  boolean isEmpty() {
    return !(most[0] >= least[0]);
  }

  double side(int axis) {
    return most[axis] - least[axis];
  }

  double middle(int axis) {
    return (least[axis] + most[axis]) / 2;
  }

  /** Half of the way from corner to corner. */
  double radius() {
    return Math.sqrt(side(0) * side(0) + side(1) * side(1) + side(2) * side(2)) / 2;
  }
}
