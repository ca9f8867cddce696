package org.orrery.indexer.derive.worker.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.DerivingLimits;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.Recipe;

/**
 * Shows height maps as a landscape lit from the north-west: grey pictures of one band, ESRI's grids
 * in ASCII, and the tiles of the Shuttle Radar Topography Mission. A picture counts as a height map
 * where its samples have sixteen bits or are real numbers and lie next to one another as heights
 * do, or where it is called one. Its measures, by names that stay:
 *
 * <ul>
 *   <li>{@code heightMap}: true
 *   <li>{@code width}, {@code height}: in samples
 *   <li>{@code heightMin}, {@code heightMax}: as they are in the file, in whatever unit that is
 * </ul>
 */
public final class ReliefRecipe implements Recipe {

  private static final Set<String> PICTURES = Set.of("image/png", "image/tiff");
  private static final Set<String> GRIDS = Set.of("asc", "hgt");
  private static final Pattern CALLED =
      Pattern.compile(
          ".*(height|dem|dtm|dsm|elevation|relief|terrain|topograph|bathymetr|高程|地形).*");

  private final boolean isCalledSo;

  private ReliefRecipe(boolean isCalledSo) {
    this.isCalledSo = isCalledSo;
  }

  /** For files that are called height maps: eight bits are enough. */
  public static ReliefRecipe ofCalledSo() {
    return new ReliefRecipe(true);
  }

  /** For all others, which must look like one. */
  public static ReliefRecipe ofOthers() {
    return new ReliefRecipe(false);
  }

  @Override
  public String name() {
    return isCalledSo ? "relief-by-name/1" : "relief/1";
  }

  @Override
  public boolean takes(String mediaType, String fileName) {
    var isGrid = GRIDS.contains(fileName.substring(fileName.lastIndexOf('.') + 1));
    var isCalled = CALLED.matcher(fileName).matches();
    return isCalledSo
        ? PICTURES.contains(mediaType) && isCalled && !isGrid
        : isGrid || PICTURES.contains(mediaType) && !isCalled;
  }

  @Override
  public Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    return ReliefMaking.make(file, folder, limits, headway, isCalledSo);
  }
}
