package org.orrery.samples.gltf;

/** A point or a direction in a right-handed space, y up, as glTF has it. */
public record Vector(double x, double y, double z) {

  public static final Vector ZERO = new Vector(0, 0, 0);
  public static final Vector UP = new Vector(0, 1, 0);

  public Vector plus(Vector other) {
    return new Vector(x + other.x, y + other.y, z + other.z);
  }

  public Vector minus(Vector other) {
    return new Vector(x - other.x, y - other.y, z - other.z);
  }

  public Vector times(double factor) {
    return new Vector(x * factor, y * factor, z * factor);
  }

  public double dot(Vector other) {
    return x * other.x + y * other.y + z * other.z;
  }

  public Vector cross(Vector other) {
    return new Vector(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  public double length() {
    return StrictMath.sqrt(dot(this));
  }

  public double distanceTo(Vector other) {
    return minus(other).length();
  }

  /** The same direction with length 1; undefined for {@link #ZERO}. */
  public Vector unit() {
    return times(1 / length());
  }

  /** Some unit vector at a right angle to this one, always the same for the same vector. */
  public Vector anyNormal() {
    Vector axis = StrictMath.abs(x) < 0.9 * length() ? new Vector(1, 0, 0) : UP;
    return cross(axis).unit();
  }
}
