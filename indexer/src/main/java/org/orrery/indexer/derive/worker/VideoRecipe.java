package org.orrery.indexer.derive.worker;

import java.nio.file.Path;

/** Films, for which there is no decoder. */
final class VideoRecipe implements Recipe {

  @Override
  public String name() {
    return "video/1";
  }

  @Override
  public boolean takes(String mediaType, String fileName) {
    return mediaType.startsWith("video/");
  }

  @Override
  public Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws CannotPreview {
    throw new CannotPreview(NoPreview.VIDEO, FilmMeasures.of(file));
  }
}
