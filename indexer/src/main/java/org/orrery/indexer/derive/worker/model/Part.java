package org.orrery.indexer.derive.worker.model;

/**
 * Some corners and what is drawn between them. Normals, coordinates and colours are empty arrays
 * where the file has none.
 */
final class Part {

  /** What the corners are joined to. */
  enum Form {
    TRIANGLES(3),
    LINES(2),
    POINTS(1);

    /** Corners of one. */
    final int corners;

    Form(int corners) {
      this.corners = corners;
    }
  }

  final Form form;
  final Surface surface;

  /** Three numbers a corner. */
  final float[] positions;

  /** Three numbers a corner. */
  final float[] normals;

  /** Two numbers a corner. */
  final float[] coordinates;

  /** Four numbers a corner, in linear light. */
  final float[] colours;

  /** Corners by number; each is known to exist. */
  final int[] indices;

  Part(
      Form form,
      Surface surface,
      float[] positions,
      float[] normals,
      float[] coordinates,
      float[] colours,
      int[] indices) {
    this.form = form;
    this.surface = surface;
    this.positions = positions;
    this.normals = normals;
    this.coordinates = coordinates;
    this.colours = colours;
    this.indices = indices;
  }

  int corners() {
    return positions.length / 3;
  }

  /** How many triangles, lines or points. */
  int pieces() {
    return indices.length / form.corners;
  }

  boolean isFinite(int corner) {
    int at = corner * 3;
    return Float.isFinite(positions[at] + positions[at + 1] + positions[at + 2]);
  }
}
