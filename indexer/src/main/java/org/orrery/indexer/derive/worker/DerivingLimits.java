package org.orrery.indexer.derive.worker;

import java.util.List;
import java.util.Set;

/**
 * What a recipe keeps to by itself. Memory, time and room on the disk are kept from outside.
 *
 * @param pixels a picture with more is not decoded
 * @param side a picture with a longer side is not decoded, in pixels
 * @param frames a picture with more frames, or pages, is not decoded
 * @param sizes the longest sides of the pictures that are made, in pixels, smallest first; a
 *     picture is never enlarged
 * @param pages of a document, how many pages are drawn
 * @param seconds of a sound, how many are looked at
 * @param rows of a table, how many are kept for looking at
 * @param columns of a table, how many are kept for looking at
 * @param characters of a text, how many are kept for looking at
 * @param triangles a model with more is not drawn
 */
public record DerivingLimits(
    long pixels,
    int side,
    int frames,
    List<Integer> sizes,
    int pages,
    int seconds,
    int rows,
    int columns,
    int characters,
    int triangles) {

  /** The limits that hold. */
  public static final DerivingLimits DEFAULTS =
      new DerivingLimits(
          64_000_000,
          16_384,
          100,
          List.of(64, 256, 512, 1024),
          3,
          4 * 60 * 60,
          100,
          100,
          20_000,
          4_000_000);

  /** The types that an output can have; all of them are harmless to show in a browser. */
  public static final Set<String> MEDIA_TYPES =
      Set.of(
          "image/png",
          "image/jpeg",
          "application/json",
          "text/plain; charset=utf-8",
          "model/gltf-binary");

  public DerivingLimits {
    sizes = List.copyOf(sizes);
  }
}
