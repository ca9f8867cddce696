package org.orrery.samples.gltf;

import java.util.ArrayList;
import java.util.List;

/** Meshes of the usual solids, about the origin. */
public final class Shapes {

  private Shapes() {}

  /** A sphere of radius 1 with texture coordinates of an equirectangular map, the poles on y. */
  public static Mesh sphere(int segments) {
    Mesh mesh = new Mesh();
    int rings = segments / 2;
    for (int ring = 0; ring <= rings; ring++) {
      double polar = StrictMath.PI * ring / rings;
      for (int segment = 0; segment <= segments; segment++) {
        double azimuth = 2 * StrictMath.PI * segment / segments;
        // Longitude 0 is the middle of the map and looks along +x; east turns towards -z.
        Vector direction =
            new Vector(
                -StrictMath.sin(polar) * StrictMath.cos(azimuth),
                StrictMath.cos(polar),
                StrictMath.sin(polar) * StrictMath.sin(azimuth));
        mesh.corner(direction, direction, (double) segment / segments, (double) ring / rings);
      }
    }
    grid(mesh, rings, segments);
    return mesh;
  }

  /** A sphere of radius 1 without texture coordinates. */
  public static Mesh ball(int segments) {
    Mesh mesh = new Mesh();
    Mesh textured = sphere(segments);
    textured.positions().forEach(direction -> mesh.corner(direction, direction));
    grid(mesh, segments / 2, segments);
    return mesh;
  }

  private static void grid(Mesh mesh, int rings, int segments) {
    for (int ring = 0; ring < rings; ring++) {
      for (int segment = 0; segment < segments; segment++) {
        int a = ring * (segments + 1) + segment;
        int b = a + segments + 1;
        if (ring > 0) {
          mesh.triangle(a, b, a + 1);
        }
        if (ring < rings - 1) {
          mesh.triangle(a + 1, b, b + 1);
        }
      }
    }
  }

  /** An open cylinder of radius 1 from y = 0 to y = 1. */
  public static Mesh stick(int sides) {
    Mesh mesh = new Mesh();
    for (int side = 0; side <= sides; side++) {
      double angle = 2 * StrictMath.PI * side / sides;
      Vector outward = new Vector(StrictMath.cos(angle), 0, -StrictMath.sin(angle));
      mesh.corner(outward, outward);
      mesh.corner(outward.plus(Vector.UP), outward);
    }
    for (int side = 0; side < sides; side++) {
      int base = side * 2;
      mesh.triangle(base, base + 2, base + 1);
      mesh.triangle(base + 1, base + 2, base + 3);
    }
    return mesh;
  }

  /** A flat ring about y, seen from both sides. */
  public static Mesh ring(double inner, double outer, int segments) {
    Mesh mesh = new Mesh();
    for (Vector normal : List.of(Vector.UP, Vector.UP.times(-1))) {
      int first = mesh.positions().size();
      for (int segment = 0; segment <= segments; segment++) {
        double angle = 2 * StrictMath.PI * segment / segments;
        Vector outward = new Vector(StrictMath.cos(angle), 0, -StrictMath.sin(angle));
        mesh.corner(outward.times(inner), normal);
        mesh.corner(outward.times(outer), normal);
      }
      for (int segment = 0; segment < segments; segment++) {
        int a = first + segment * 2;
        boolean up = normal.y() > 0;
        mesh.triangle(a, up ? a + 1 : a + 2, up ? a + 2 : a + 1);
        mesh.triangle(a + 1, up ? a + 3 : a + 2, up ? a + 2 : a + 3);
      }
    }
    return mesh;
  }

  /** A tube along a line, its frame carried from point to point so that it does not twist. */
  public static Mesh tube(List<Vector> line, double radius, int sides) {
    Mesh mesh = new Mesh();
    Vector across = direction(line, 0).anyNormal();
    for (int i = 0; i < line.size(); i++) {
      Vector along = direction(line, i);
      across = across.minus(along.times(across.dot(along))).unit();
      Vector third = along.cross(across);
      for (int side = 0; side <= sides; side++) {
        double angle = 2 * StrictMath.PI * side / sides;
        Vector outward =
            across.times(StrictMath.cos(angle)).plus(third.times(StrictMath.sin(angle)));
        mesh.corner(line.get(i).plus(outward.times(radius)), outward);
      }
    }
    for (int i = 0; i + 1 < line.size(); i++) {
      for (int side = 0; side < sides; side++) {
        int a = i * (sides + 1) + side;
        int b = a + sides + 1;
        mesh.triangle(a, a + 1, b);
        mesh.triangle(a + 1, b + 1, b);
      }
    }
    return mesh;
  }

  /** A smooth curve through the points (Catmull-Rom), with so many steps between two of them. */
  public static List<Vector> smooth(List<Vector> points, int steps) {
    List<Vector> curve = new ArrayList<>();
    for (int i = 0; i + 1 < points.size(); i++) {
      Vector before = points.get(StrictMath.max(0, i - 1));
      Vector from = points.get(i);
      Vector to = points.get(i + 1);
      Vector after = points.get(StrictMath.min(points.size() - 1, i + 2));
      for (int step = 0; step < steps; step++) {
        double t = (double) step / steps;
        curve.add(
            from.times(2)
                .plus(to.minus(before).times(t))
                .plus(
                    before
                        .times(2)
                        .minus(from.times(5))
                        .plus(to.times(4))
                        .minus(after)
                        .times(t * t))
                .plus(from.times(3).minus(before).minus(to.times(3)).plus(after).times(t * t * t))
                .times(0.5));
      }
    }
    curve.add(points.getLast());
    return curve;
  }

  private static Vector direction(List<Vector> line, int index) {
    Vector before = line.get(StrictMath.max(0, index - 1));
    Vector after = line.get(StrictMath.min(line.size() - 1, index + 1));
    return after.minus(before).unit();
  }
}
