package org.orrery.indexer.derive.worker;

import java.io.IOException;
import java.nio.file.Path;

/** Images in FITS, as telescopes make them. */
final class FitsRecipe implements Recipe {

  @Override
  public String name() {
    return "fits/1";
  }

  @Override
  public boolean takes(String mediaType, String fileName) {
    return mediaType.contains("fits");
  }

  @Override
  public Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    return new FitsMaking(folder, limits, headway).make(file);
  }
}
