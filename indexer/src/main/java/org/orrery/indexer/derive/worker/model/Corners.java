package org.orrery.indexer.derive.worker.model;

/** The corners of a part as the camera sees them. */
final class Corners {

  final Part part;

  /** In camera space, three numbers a corner. */
  final float[] places;

  /** Of length one, three numbers a corner; towards the viewer where the part has none. */
  final float[] normals;

  /** On the picture. */
  final float[] across;

  final float[] down;

  private Corners(Part part) {
    this.part = part;
    this.places = new float[part.positions.length];
    this.normals = new float[part.positions.length];
    this.across = new float[part.corners()];
    this.down = new float[part.corners()];
  }

  static Corners of(Part part, Matrix place, Camera camera) {
    var seen = new Corners(part);
    var view = camera.view.after(place);
    var turned = view.ofNormals();
    for (int corner = 0; corner < part.corners(); corner++) {
      int at = corner * 3;
      for (int axis = 0; axis < 3; axis++) {
        seen.places[at + axis] =
            (float)
                view.point(
                    axis, part.positions[at], part.positions[at + 1], part.positions[at + 2]);
      }
      seen.across[corner] = (float) camera.across(seen.places[at], seen.places[at + 2]);
      seen.down[corner] = (float) camera.down(seen.places[at + 1], seen.places[at + 2]);
      seen.turn(turned, at);
    }
    return seen;
  }

  private void turn(Matrix turned, int at) {
    normals[at + 2] = 1;
    if (part.normals.length == 0) {
      return;
    }
    double x = turned.direction(0, part.normals[at], part.normals[at + 1], part.normals[at + 2]);
    double y = turned.direction(1, part.normals[at], part.normals[at + 1], part.normals[at + 2]);
    double z = turned.direction(2, part.normals[at], part.normals[at + 1], part.normals[at + 2]);
    double length = Math.sqrt(x * x + y * y + z * z);
    if (length > 0 && length < Double.POSITIVE_INFINITY) {
      normals[at] = (float) (x / length);
      normals[at + 1] = (float) (y / length);
      normals[at + 2] = (float) (z / length);
    }
  }

  /** Whether all of a piece's corners can be seen. */
  boolean isSeen(int piece) {
    for (int index = 0; index < part.form.corners; index++) {
      int corner = part.indices[piece * part.form.corners + index];
      if (!(places[corner * 3 + 2] < 0)
          || !Float.isFinite(across[corner])
          || !Float.isFinite(down[corner])) {
        return false;
      }
    }
    return true;
  }

  /** One over the distance. */
  double nearness(int corner) {
    return -1.0 / places[corner * 3 + 2];
  }
}
