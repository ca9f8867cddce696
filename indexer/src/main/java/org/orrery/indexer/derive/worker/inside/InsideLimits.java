package org.orrery.indexer.derive.worker.inside;

/**
 * How far a file is looked into. What goes beyond is left out, and the result says so.
 *
 * @param files inner files that are listed, in all containers together
 * @param bytes that are read of inner files, in all containers together
 * @param ratio how many bytes a container may come to for each of its own
 * @param leeway bytes that every container may come to, whatever the ratio
 * @param depth how deep containers may be in containers; 1 is the file itself
 * @param nested bytes of a container inside another that is looked into in turn
 * @param table bytes of a table of files, and of a header
 * @param seconds after which looking ends by itself
 */
public record InsideLimits(
    int files, long bytes, int ratio, long leeway, int depth, long nested, int table, int seconds) {

  private static final long MEBIBYTE = 1024L * 1024;

  /** The limits that hold. */
  public static final InsideLimits DEFAULTS =
      new InsideLimits(
          50_000,
          8 * 1024 * MEBIBYTE,
          100,
          16 * MEBIBYTE,
          3,
          512 * MEBIBYTE,
          (int) (16 * MEBIBYTE),
          90);
}
