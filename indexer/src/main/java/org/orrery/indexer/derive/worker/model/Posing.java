package org.orrery.indexer.derive.worker.model;

import java.util.List;

/** Moves the corners of a part to where its joints have them. */
final class Posing {

  private Posing() {}

  /**
   * The part as it is posed.
   *
   * @param joints four a corner, by their places in the poses; one that is not there pulls nothing
   * @param weights four a corner
   */
  static Part of(Part part, int[] joints, float[] weights, List<Matrix> poses) {
    var positions = part.positions.clone();
    var normals = part.normals.clone();
    for (int corner = 0; corner < part.corners(); corner++) {
      var sum = Matrix.NOTHING;
      double whole = 0;
      for (int pull = corner * 4; pull < corner * 4 + 4; pull++) {
        float weight = weights[pull];
        if (weight > 0 && joints[pull] >= 0 && joints[pull] < poses.size()) {
          var pulled = poses.get(joints[pull]).weighted(weight);
          sum = sum.plus(pulled);
          whole += weight;
        }
      }
      if (whole > 0) {
        move(part, corner, sum.weighted(1 / whole), positions, normals);
      }
    }
    return new Part(
        part.form, part.surface, positions, normals, part.coordinates, part.colours, part.indices);
  }

  private static void move(Part part, int corner, Matrix pose, float[] positions, float[] normals) {
    int at = corner * 3;
    var turned = part.normals.length == 0 ? pose : pose.ofNormals();
    for (int axis = 0; axis < 3; axis++) {
      positions[at + axis] =
          (float)
              pose.point(axis, part.positions[at], part.positions[at + 1], part.positions[at + 2]);
      if (normals.length != 0) {
        normals[at + axis] =
            (float)
                turned.direction(
                    axis, part.normals[at], part.normals[at + 1], part.normals[at + 2]);
      }
    }
  }
}
