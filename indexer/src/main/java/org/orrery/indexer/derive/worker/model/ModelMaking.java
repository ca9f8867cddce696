package org.orrery.indexer.derive.worker.model;

import java.io.IOException;
import java.nio.file.Path;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.DerivingLimits;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.Pictures;

/** Does what {@link ModelRecipe} promises. */
final class ModelMaking {

  private static final int WIDTH = 1024;
  private static final int HEIGHT = 640;

  private ModelMaking() {}

  static Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    var model = ModelReading.of(file, ModelLimits.of(limits.triangles()), headway);
    var measures = ModelMeasures.of(model);
    try {
      var picture = Photograph.of(Creases.smoothed(model), WIDTH, HEIGHT, headway);
      return new Made(Pictures.write(picture, "picture", folder, limits, headway), measures);
    } catch (CannotPreview cannot) {
      throw new CannotPreview(cannot.reason(), measures);
    }
  }
}
