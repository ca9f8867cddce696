package org.orrery.indexer.derive.worker.model;

import java.util.List;

/**
 * A model as it was read.
 *
 * @param upright turns it so that up is up in the picture
 */
record Model(List<Placed> placed, Matrix upright, Facts facts) {

  Model {
    placed = List.copyOf(placed);
  }

  /** A part where it stands; the same part may stand in many places. */
  record Placed(Part part, Matrix place) {}

  /**
   * What is known beside the shape.
   *
   * @param hasUnit whether the format says that a step is a metre
   * @param needsCoordinates whether a texture lies on some part
   * @param isComplete whether all its pictures could be read
   */
  record Facts(
      int meshes,
      int materials,
      List<Size> textures,
      int animations,
      boolean hasUnit,
      boolean hasNormals,
      boolean hasCoordinates,
      boolean needsCoordinates,
      boolean isComplete) {

    Facts {
      textures = List.copyOf(textures);
    }
  }

  /** Of a picture, in pixels. */
  record Size(int width, int height) {}

  /** Called for each corner that is where a number says, as often as it is drawn. */
  interface Visitor {
    void visit(double x, double y, double z);
  }

  /** Shows every corner of every place. */
  void corners(Matrix view, Visitor visitor) {
    for (var one : placed) {
      var map = view.after(one.place());
      var positions = one.part().positions;
      for (int at = 0; at < positions.length; at += 3) {
        double x = map.point(0, positions[at], positions[at + 1], positions[at + 2]);
        double y = map.point(1, positions[at], positions[at + 1], positions[at + 2]);
        double z = map.point(2, positions[at], positions[at + 1], positions[at + 2]);
        if (Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z)) {
          visitor.visit(x, y, z);
        }
      }
    }
  }

  /** How many of a form are drawn. */
  long count(Part.Form form) {
    return placed.stream()
        .filter(one -> one.part().form == form)
        .mapToLong(one -> one.part().pieces())
        .sum();
  }

  long corners() {
    return placed.stream().mapToLong(one -> one.part().corners()).sum();
  }
}
