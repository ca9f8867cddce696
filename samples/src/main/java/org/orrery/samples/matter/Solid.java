package org.orrery.samples.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orrery.samples.gltf.Mesh;
import org.orrery.samples.gltf.Vector;

/** The five regular solids of Euclid's Elements, book XIII, about the origin. */
public enum Solid {
  TETRAHEDRON(3) {
    @Override
    List<Vector> pattern() {
      return List.of(at(1, 1, 1), at(1, -1, -1), at(-1, 1, -1), at(-1, -1, 1));
    }
  },
  CUBE(4) {
    @Override
    List<Vector> pattern() {
      return signs(1, 1, 1);
    }
  },
  OCTAHEDRON(3) {
    @Override
    List<Vector> pattern() {
      return List.of(
          at(1, 0, 0), at(-1, 0, 0), at(0, 1, 0), at(0, -1, 0), at(0, 0, 1), at(0, 0, -1));
    }
  },
  DODECAHEDRON(5) {
    @Override
    List<Vector> pattern() {
      List<Vector> corners = new ArrayList<>(signs(1, 1, 1));
      corners.addAll(signs(0, 1 / GOLDEN, GOLDEN));
      corners.addAll(signs(1 / GOLDEN, GOLDEN, 0));
      corners.addAll(signs(GOLDEN, 0, 1 / GOLDEN));
      return corners;
    }
  },
  ICOSAHEDRON(3) {
    @Override
    List<Vector> pattern() {
      List<Vector> corners = new ArrayList<>(signs(0, 1, GOLDEN));
      corners.addAll(signs(1, GOLDEN, 0));
      corners.addAll(signs(GOLDEN, 0, 1));
      return corners;
    }
  };

  private static final double GOLDEN = (1 + StrictMath.sqrt(5)) / 2;

  private final int cornersOfFace;

  Solid(int cornersOfFace) {
    this.cornersOfFace = cornersOfFace;
  }

  /** The corners in some size. */
  abstract List<Vector> pattern();

  /** The corners of the solid whose edges have the given length. */
  public List<Vector> corners(double edge) {
    List<Vector> corners = pattern();
    double scale = edge / shortestDistance(corners);
    return corners.stream().map(corner -> corner.times(scale)).toList();
  }

  /** The solid with edges of the given length, each face flat. */
  public Mesh mesh(double edge) {
    List<Vector> corners = corners(edge);
    Mesh mesh = new Mesh();
    List<Vector> drawn = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      for (int j = i + 1; j < corners.size(); j++) {
        for (int k = j + 1; k < corners.size(); k++) {
          Vector normal = outward(corners.get(i), corners.get(j), corners.get(k));
          List<Vector> face = faceAlong(normal, corners);
          boolean isNew = drawn.stream().noneMatch(known -> known.distanceTo(normal) < 1e-6);
          if (face.size() == cornersOfFace && face.contains(corners.get(i)) && isNew) {
            drawn.add(normal);
            mesh.face(counterClockwise(face, normal));
          }
        }
      }
    }
    return mesh;
  }

  private static Vector outward(Vector a, Vector b, Vector c) {
    Vector normal = b.minus(a).cross(c.minus(a)).unit();
    return normal.dot(a) < 0 ? normal.times(-1) : normal;
  }

  /** The corners that stand furthest out in the direction. */
  private static List<Vector> faceAlong(Vector normal, List<Vector> corners) {
    double furthest = corners.stream().mapToDouble(normal::dot).max().orElse(0);
    return corners.stream().filter(corner -> normal.dot(corner) > furthest - 1e-9).toList();
  }

  private static List<Vector> counterClockwise(List<Vector> face, Vector normal) {
    Vector middle = face.stream().reduce(Vector.ZERO, Vector::plus).times(1.0 / face.size());
    Vector first = face.getFirst().minus(middle).unit();
    Vector second = normal.cross(first);
    return face.stream()
        .sorted(
            Comparator.comparingDouble(
                corner -> {
                  Vector spoke = corner.minus(middle);
                  // The first corner must not fall on either side of the cut at ±π.
                  double angle = StrictMath.atan2(spoke.dot(second), spoke.dot(first));
                  return angle < -1e-9 ? angle + 2 * StrictMath.PI : angle;
                }))
        .toList();
  }

  private static double shortestDistance(List<Vector> corners) {
    Vector first = corners.getFirst();
    return corners.stream()
        .skip(1)
        .mapToDouble(first::distanceTo)
        .min()
        .orElseThrow(() -> new IllegalStateException("a solid has more than one corner"));
  }

  private static Vector at(double x, double y, double z) {
    return new Vector(x, y, z);
  }

  private static List<Vector> signs(double x, double y, double z) {
    List<Vector> corners = new ArrayList<>();
    for (double a : x == 0 ? new double[] {0} : new double[] {x, -x}) {
      for (double b : y == 0 ? new double[] {0} : new double[] {y, -y}) {
        for (double c : z == 0 ? new double[] {0} : new double[] {z, -z}) {
          corners.add(at(a, b, c));
        }
      }
    }
    return corners;
  }
}
