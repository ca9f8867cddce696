package org.orrery.indexer.derive.worker.model;

/**
 * What a reader keeps to.
 *
 * @param triangles that are drawn, over all places
 * @param numbers that are read out of the file: coordinates, normals, corners' numbers
 */
record ModelLimits(int triangles, long numbers) {

  /** A file with more bytes is not looked at; half of it may be pictures. */
  static final long MOST_BYTES = 1L << 29;

  /** Of so many triangles, each of which needs about a dozen numbers at most. */
  static ModelLimits of(int triangles) {
    return new ModelLimits(triangles, 12L * triangles);
  }
}
