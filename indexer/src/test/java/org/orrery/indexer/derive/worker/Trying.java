package org.orrery.indexer.derive.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Has recipes make something of bytes, in a folder of the test's own. */
public record Trying(Path folder) {

  /** What the recipe makes of the bytes. */
  public Made make(Recipe recipe, byte[] bytes) throws IOException, CannotPreview {
    var file = Files.write(Files.createTempFile(folder, "given", ""), bytes);
    return recipe.make(
        file, Files.createTempDirectory(folder, "made"), DerivingLimits.DEFAULTS, () -> {});
  }

  /** What the recipe makes of the text. */
  public Made make(Recipe recipe, String text) throws IOException, CannotPreview {
    return make(recipe, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The reason for which the recipe makes nothing. */
  public NoPreview reason(Recipe recipe, byte[] bytes) throws IOException {
    try {
      throw new AssertionError("It made " + make(recipe, bytes));
    } catch (CannotPreview e) {
      return e.reason();
    }
  }

  /** The reason for which the recipe makes nothing. */
  public NoPreview reason(Recipe recipe, String text) throws IOException {
    return reason(recipe, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The largest output of the role. */
  public static Path output(Made made, String role) {
    return made.outputs().stream()
        .filter(output -> output.role().equals(role))
        .reduce((smaller, larger) -> larger)
        .orElseThrow()
        .file();
  }
}
