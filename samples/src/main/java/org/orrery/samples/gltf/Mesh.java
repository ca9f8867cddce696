package org.orrery.samples.gltf;

import java.util.ArrayList;
import java.util.List;

/**
 * Triangles with a normal at every corner, wound counter-clockwise seen from outside. Texture
 * coordinates are either given for all corners or for none.
 */
public final class Mesh {

  private final List<Vector> positions = new ArrayList<>();
  private final List<Vector> normals = new ArrayList<>();
  private final List<double[]> textureCoordinates = new ArrayList<>();
  private final List<Integer> indices = new ArrayList<>();

  /** Adds a corner and gives its index. */
  public int corner(Vector position, Vector normal) {
    positions.add(position);
    normals.add(normal);
    return positions.size() - 1;
  }

  /** Adds a corner with its place in the texture, (0, 0) at the upper left. */
  public int corner(Vector position, Vector normal, double u, double v) {
    textureCoordinates.add(new double[] {u, v});
    return corner(position, normal);
  }

  public void triangle(int first, int second, int third) {
    indices.add(first);
    indices.add(second);
    indices.add(third);
  }

  /** Adds a flat convex face with one normal; its corners are not shared with other faces. */
  public void face(List<Vector> outline) {
    Vector normal =
        outline.get(1).minus(outline.get(0)).cross(outline.get(2).minus(outline.get(0))).unit();
    int first = positions.size();
    outline.forEach(point -> corner(point, normal));
    for (int i = 1; i + 1 < outline.size(); i++) {
      triangle(first, first + i, first + i + 1);
    }
  }

  List<Vector> positions() {
    return positions;
  }

  List<Vector> normals() {
    return normals;
  }

  List<double[]> textureCoordinates() {
    return textureCoordinates;
  }

  List<Integer> indices() {
    return indices;
  }
}
