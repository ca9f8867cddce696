package org.orrery.indexer.derive.worker.model;

/** An affine map of space: three rows of four numbers, the fourth of which is the shift. */
final class Matrix {

  static final Matrix IDENTITY = new Matrix(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);

  /** Brings everything to one point. */
  static final Matrix NOTHING = new Matrix(new double[12]);

  private final double[] rows;

  private Matrix(double... rows) {
    this.rows = rows;
  }

  /** Rows of three numbers and a shift each. */
  static Matrix ofRows(double... rows) {
    if (rows.length != 12) {
      throw new IllegalArgumentException("A matrix has 12 numbers.");
    }
    return new Matrix(rows.clone());
  }

  /** The sixteen numbers of a glTF matrix, column by column; its last row is not looked at. */
  static Matrix ofColumns(double[] columns) {
    var rows = new double[12];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        rows[row * 4 + column] = columns[column * 4 + row];
      }
    }
    return new Matrix(rows);
  }

  /** Scale, then turn by a unit quaternion x, y, z, w, then shift. */
  static Matrix of(double[] shift, double[] turn, double[] scale) {
    double x = turn[0];
    double y = turn[1];
    double z = turn[2];
    double w = turn[3];
    return new Matrix(
        (1 - 2 * (y * y + z * z)) * scale[0],
        2 * (x * y - z * w) * scale[1],
        2 * (x * z + y * w) * scale[2],
        shift[0],
        2 * (x * y + z * w) * scale[0],
        (1 - 2 * (x * x + z * z)) * scale[1],
        2 * (y * z - x * w) * scale[2],
        shift[1],
        2 * (x * z - y * w) * scale[0],
        2 * (y * z + x * w) * scale[1],
        (1 - 2 * (x * x + y * y)) * scale[2],
        shift[2]);
  }

  /** First the other map, then this one. */
  Matrix after(Matrix other) {
    var product = new double[12];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        double sum = column == 3 ? rows[row * 4 + 3] : 0;
        for (int inner = 0; inner < 3; inner++) {
          sum += rows[row * 4 + inner] * other.rows[inner * 4 + column];
        }
        product[row * 4 + column] = sum;
      }
    }
    return new Matrix(product);
  }

  /** One coordinate of where a point goes. */
  double point(int row, double x, double y, double z) {
    int at = row * 4;
    return rows[at] * x + rows[at + 1] * y + rows[at + 2] * z + rows[at + 3];
  }

  /** One coordinate of where a direction goes. */
  double direction(int row, double x, double y, double z) {
    int at = row * 4;
    return rows[at] * x + rows[at + 1] * y + rows[at + 2] * z;
  }

  /**
   * The map of normals, which is the matrix of cofactors: unlike the inverse it exists always. What
   * it gives is not of length one.
   */
  Matrix ofNormals() {
    double a = rows[0];
    double b = rows[1];
    double c = rows[2];
    double d = rows[4];
    double e = rows[5];
    double f = rows[6];
    double g = rows[8];
    double h = rows[9];
    double i = rows[10];
    double sign = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g) < 0 ? -1 : 1;
    return new Matrix(
        sign * (e * i - f * h),
        sign * (f * g - d * i),
        sign * (d * h - e * g),
        0,
        sign * (c * h - b * i),
        sign * (a * i - c * g),
        sign * (b * g - a * h),
        0,
        sign * (b * f - c * e),
        sign * (c * d - a * f),
        sign * (a * e - b * d),
        0);
  }

  /** Every number times a factor. */
  Matrix weighted(double weight) {
    var scaled = rows.clone();
    for (int index = 0; index < 12; index++) {
      scaled[index] *= weight;
    }
    return new Matrix(scaled);
  }

  /** The sum, number by number. */
  Matrix plus(Matrix other) {
    var sum = rows.clone();
    for (int index = 0; index < 12; index++) {
      sum[index] += other.rows[index];
    }
    return new Matrix(sum);
  }
}
