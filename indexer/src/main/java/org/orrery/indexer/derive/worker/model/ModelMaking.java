package org.orrery.indexer.derive.worker.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import javax.imageio.ImageIO;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.DerivingLimits;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.Output;

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
      var outputs = new ArrayList<Output>();
      var picture = Photograph.of(Creases.smoothed(model), WIDTH, HEIGHT, headway);
      ImageIO.write(picture, "png", folder.resolve("p.png").toFile());
      outputs.add(new Output("picture", folder.resolve("p.png"), "image/png", Map.of()));
      return new Made(outputs, measures);
    } catch (CannotPreview cannot) {
      throw new CannotPreview(cannot.reason(), measures);
    }
  }
}
