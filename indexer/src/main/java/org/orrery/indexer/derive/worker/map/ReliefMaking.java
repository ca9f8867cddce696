package org.orrery.indexer.derive.worker.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.DerivingLimits;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.Pictures;

/** Does what {@link ReliefRecipe} promises. */
final class ReliefMaking {

  private ReliefMaking() {}

  static Made make(
      Path file, Path folder, DerivingLimits limits, Headway headway, boolean isCalledSo)
      throws IOException, CannotPreview {
    var read = new HeightReading(limits, headway).read(file, isCalledSo);
    if (read.isEmpty()) {
      return new Made(List.of(), Map.of());
    }
    var heights = read.get();
    if (!(heights.most() > heights.least())) {
      throw new CannotPreview(NoPreview.EMPTY);
    }
    var measures = new LinkedHashMap<String, Object>();
    measures.put("heightMap", true);
    measures.put("width", heights.width());
    measures.put("height", heights.height());
    measures.put("heightMin", heights.least());
    measures.put("heightMax", heights.most());
    return new Made(
        Pictures.write(Relief.of(heights, headway), "picture", folder, limits, headway), measures);
  }
}
