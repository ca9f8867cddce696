package org.orrery.indexer.derive.worker.model;

/** The ways in which glTF joins corners in a row (section 3.7.2.1). */
final class Orders {

  private Orders() {}

  /** The corners of separate points, lines or triangles. */
  static int[] of(int mode, int[] order) {
    return switch (mode) {
      case 0 -> order;
      case 1 -> java.util.Arrays.copyOf(order, order.length & ~1);
      case 2 -> chain(order, true);
      case 3 -> chain(order, false);
      case 5 -> strip(order);
      case 6 -> fan(order);
      default -> java.util.Arrays.copyOf(order, order.length / 3 * 3);
    };
  }

  /** Every corner once. */
  static int[] upTo(int corners) {
    var order = new int[corners];
    for (int corner = 0; corner < corners; corner++) {
      order[corner] = corner;
    }
    return order;
  }

  private static int[] chain(int[] order, boolean isClosed) {
    int lines = order.length < 2 ? 0 : order.length - (isClosed ? 0 : 1);
    var pairs = new int[lines * 2];
    for (int line = 0; line < lines; line++) {
      pairs[line * 2] = order[line];
      pairs[line * 2 + 1] = order[(line + 1) % order.length];
    }
    return pairs;
  }

  private static int[] strip(int[] order) {
    int triangles = Math.max(0, order.length - 2);
    var corners = new int[triangles * 3];
    for (int triangle = 0; triangle < triangles; triangle++) {
      int odd = triangle & 1;
      corners[triangle * 3] = order[triangle];
      corners[triangle * 3 + 1] = order[triangle + 1 + odd];
      corners[triangle * 3 + 2] = order[triangle + 2 - odd];
    }
    return corners;
  }

  private static int[] fan(int[] order) {
    int triangles = Math.max(0, order.length - 2);
    var corners = new int[triangles * 3];
    for (int triangle = 0; triangle < triangles; triangle++) {
      corners[triangle * 3] = order[0];
      corners[triangle * 3 + 1] = order[triangle + 1];
      corners[triangle * 3 + 2] = order[triangle + 2];
    }
    return corners;
  }
}
