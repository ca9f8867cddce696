package org.orrery.indexer.derive.worker.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.DerivingLimits;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.Recipe;

/** Keeps the beginning of a text for looking at. Its measure is {@code charset}. */
public final class TextRecipe implements Recipe {

  private static final Set<String> TYPES =
      Set.of(
          "application/json",
          "application/xml",
          "application/yaml",
          "application/x-yaml",
          "application/javascript",
          "application/x-tex",
          "application/x-sh",
          "application/x-python-code");

  /** Their contents are shown otherwise, or are not for reading. */
  private static final Set<String> NOT =
      Set.of("text/csv", "text/tab-separated-values", "text/html", "application/xhtml+xml");

  private static final Set<String> NOT_ENDINGS =
      Set.of("csv", "tsv", "tab", "obj", "mtl", "stl", "ply", "gltf", "geojson", "topojson", "asc");

  @Override
  public String name() {
    return "text/1";
  }

  @Override
  public boolean takes(String mediaType, String fileName) {
    return !NOT.contains(mediaType)
        && !NOT_ENDINGS.contains(fileName.substring(fileName.lastIndexOf('.') + 1))
        && (mediaType.startsWith("text/") || TYPES.contains(mediaType));
  }

  @Override
  public Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    return Excerpt.make(file, folder, limits);
  }
}
