package org.orrery.indexer.derive.worker;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The picture by which other sites show an asset, made out of the largest picture that stands for
 * it: of 1200 by 630 pixels, the size that they agree on, with calm edges where that is of another
 * shape. It has no words, so that it needs neither fonts nor a language.
 */
public final class SocialRecipe implements Recipe {

  /** Its name without a version. */
  public static final String FAMILY = "social";

  /** The role of the picture. */
  public static final String PICTURE = "social";

  /** Pixels from left to right. */
  public static final int WIDTH = 1200;

  /** Pixels from top to bottom. */
  public static final int HEIGHT = 630;

  @Override
  public String name() {
    return FAMILY + "/1";
  }

  /** No file of anybody's: it is made of what other recipes made. */
  @Override
  public boolean takes(String mediaType, String fileName) {
    return false;
  }

  @Override
  public Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    return new SocialMaking(folder, limits, headway).make(file);
  }
}
