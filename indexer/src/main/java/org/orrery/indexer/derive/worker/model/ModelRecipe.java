package org.orrery.indexer.derive.worker.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.DerivingLimits;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.Recipe;

/** Measures models and takes their picture: GLB, glTF that holds all of itself, OBJ, STL, PLY. */
public final class ModelRecipe implements Recipe {

  private static final Set<String> TYPES =
      Set.of(
          "model/gltf-binary",
          "model/gltf+json",
          "model/obj",
          "model/stl",
          "model/x.stl-binary",
          "model/x.stl-ascii",
          "model/ply",
          "application/sla",
          "application/vnd.ms-pki.stl",
          "application/ply");

  private static final Set<String> ENDINGS = Set.of("glb", "gltf", "obj", "stl", "ply");

  @Override
  public String name() {
    return "model/1";
  }

  @Override
  public boolean takes(String mediaType, String fileName) {
    return TYPES.contains(mediaType)
        || ENDINGS.contains(fileName.substring(fileName.lastIndexOf('.') + 1));
  }

  @Override
  public Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    return ModelMaking.make(file, folder, limits, headway);
  }
}
