package org.orrery.indexer.derive.worker.map;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.indexer.derive.worker.BoundedJson;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.DerivingLimits;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.Output;
import org.orrery.indexer.derive.worker.Pictures;
import org.orrery.indexer.derive.worker.text.Letters;

/** Does what {@link MapRecipe} promises. */
final class MapMaking {

  private static final long MOST_BYTES = 64L << 20;
  private static final int START = 4_096;

  private MapMaking() {}

  static Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    var nothing = new Made(List.of(), Map.of());
    if (!mayBeMap(Letters.of(file).start(START)) || Files.size(file) > MOST_BYTES) {
      return nothing;
    }
    headway.made();
    var json = BoundedJson.object(Files.readAllBytes(file));
    if (!Shapes.isMap(json)) {
      return nothing;
    }
    headway.made();
    var shapes = Shapes.of(json);
    var measures = new LinkedHashMap<String, Object>();
    measures.put("featureCount", shapes.features());
    measures.put("geometryTypes", shapes.types());
    var bounds =
        Bounds.of(shapes.all()).orElseThrow(() -> new CannotPreview(NoPreview.EMPTY, measures));
    measures.put("bounds", bounds.toMap());
    var outline = folder.resolve("outline.json");
    Files.write(outline, new ObjectMapper().writeValueAsBytes(Thinning.of(shapes.all(), bounds)));
    headway.made();
    var outputs = new ArrayList<Output>();
    outputs.addAll(
        Pictures.write(
            Drawing.of(shapes.all(), bounds, headway), "picture", folder, limits, headway));
    outputs.add(new Output("outline", outline, "application/json", Map.of()));
    return new Made(outputs, measures);
  }

  /** Other JSON is not read at all. A map says so early on, but for its bounds or its name. */
  private static boolean mayBeMap(String start) {
    return start.contains("\"type\"")
        && (start.contains("Feature")
            || start.contains("\"coordinates\"")
            || start.contains("Topology")
            || start.contains("\"geometries\""));
  }
}
