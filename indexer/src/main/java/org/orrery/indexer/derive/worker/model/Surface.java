package org.orrery.indexer.derive.worker.model;

import java.util.Optional;

/**
 * What a part is made of, in the terms of glTF's metallic and rough materials.
 *
 * @param emission light of its own
 * @param cutoff below this alpha nothing is seen, where the cover is {@link Cover#MASK}
 * @param isUnlit whether its colour is seen as it is
 */
record Surface(
    Colour colour,
    Optional<Sheet> sheet,
    Colour emission,
    float metallic,
    float roughness,
    Cover cover,
    float cutoff,
    boolean isTwoSided,
    boolean isUnlit) {

  /** How its alpha counts. */
  enum Cover {
    OPAQUE,
    MASK,
    BLEND
  }

  /**
   * A picture as it lies on the surface.
   *
   * @param set which of the part's coordinates it goes by
   * @param placing of those coordinates on the picture
   */
  record Sheet(Texture texture, int set, Matrix placing, Texture.Wrap across, Texture.Wrap down) {}

  /** Grey, as plaster is. */
  static final Surface PLASTER = plain(new Colour(0.55f, 0.54f, 0.52f, 1));

  /** Of one colour, neither metal nor shining. */
  static Surface plain(Colour colour) {
    return new Surface(
        colour, Optional.empty(), Colour.BLACK, 0, 0.7f, Cover.OPAQUE, 0.5f, true, false);
  }
}
