package org.orrery.indexer.derive.worker.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.DerivingLimits;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.Recipe;

/**
 * Draws the outlines of GeoJSON and TopoJSON, and thins them out for looking at. Its measures, by
 * names that stay:
 *
 * <ul>
 *   <li>{@code featureCount}
 *   <li>{@code geometryTypes}: as GeoJSON calls them, in alphabetical order
 *   <li>{@code bounds}: {@code west}, {@code south}, {@code east}, {@code north}, in degrees;
 *       absent where there are no coordinates
 * </ul>
 */
public final class MapRecipe implements Recipe {

  private static final Set<String> TYPES =
      Set.of("application/geo+json", "application/vnd.geo+json", "application/json");

  private static final Set<String> ENDINGS = Set.of("geojson", "topojson", "json");

  @Override
  public String name() {
    return "map/1";
  }

  @Override
  public boolean takes(String mediaType, String fileName) {
    return TYPES.contains(mediaType)
        || ENDINGS.contains(fileName.substring(fileName.lastIndexOf('.') + 1));
  }

  @Override
  public Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    return MapMaking.make(file, folder, limits, headway);
  }
}
