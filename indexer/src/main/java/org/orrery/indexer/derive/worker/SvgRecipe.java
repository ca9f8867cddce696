package org.orrery.indexer.derive.worker;

import java.io.IOException;
import java.nio.file.Path;

/** Drawings in SVG. */
final class SvgRecipe implements Recipe {

  @Override
  public String name() {
    return "svg/1";
  }

  @Override
  public boolean takes(String mediaType, String fileName) {
    return mediaType.equals("image/svg+xml");
  }

  @Override
  public Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    return new SvgMaking(folder, limits, headway).make(file);
  }
}
