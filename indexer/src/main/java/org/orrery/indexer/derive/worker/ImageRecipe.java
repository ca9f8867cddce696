package org.orrery.indexer.derive.worker;

import java.io.IOException;
import java.nio.file.Path;

/** Pictures made of pixels. */
final class ImageRecipe implements Recipe {

  @Override
  public String name() {
    return "image/1";
  }

  @Override
  public boolean takes(String mediaType, String fileName) {
    return mediaType.startsWith("image/")
        && !mediaType.equals("image/svg+xml")
        && !mediaType.contains("fits");
  }

  @Override
  public Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    return new ImageMaking(folder, limits, headway).make(file);
  }
}
