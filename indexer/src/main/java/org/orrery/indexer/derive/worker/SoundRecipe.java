package org.orrery.indexer.derive.worker;

import java.io.IOException;
import java.nio.file.Path;

/** The waveforms of sounds. */
final class SoundRecipe implements Recipe {

  @Override
  public String name() {
    return "sound/1";
  }

  @Override
  public boolean takes(String mediaType, String fileName) {
    return mediaType.startsWith("audio/") && !mediaType.equals("audio/midi")
        || mediaType.equals("application/ogg") && !fileName.endsWith(".ogv");
  }

  @Override
  public Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    return new SoundMaking(folder, limits, headway).make(file);
  }
}
