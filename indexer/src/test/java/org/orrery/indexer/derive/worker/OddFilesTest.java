package org.orrery.indexer.derive.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.indexer.derive.worker.map.MapRecipe;
import org.orrery.indexer.derive.worker.map.ReliefRecipe;
import org.orrery.indexer.derive.worker.model.ModelRecipe;
import org.orrery.indexer.derive.worker.table.TableRecipe;
import org.orrery.indexer.derive.worker.text.TextRecipe;

/**
 * Good files with a few bytes changed or cut off: something is made of each, or there is a reason.
 */
class OddFilesTest {

  private static final Path SAMPLES = Path.of("../samples/materials");
  private static final int ROUNDS = 12;

  @Test
  void damaged_files_are_shown_or_have_a_reason(@TempDir Path folder) throws IOException {
    long seed = new Random().nextLong();
    System.out.println("OddFilesTest, seed " + seed);
    var random = new Random(seed);
    var trying = new Trying(folder);
    for (var sample :
        List.of(
            "water-molecule/water-molecule.glb",
            "platonic-solids/cube.glb",
            "planet-elements/planet-elements.csv",
            "western-constellations/constellations.json",
            "world-land/land-110m.json",
            "lunar-crater-bowl/crater-8km.png",
            "moon-watching-notes/moon-watching-zh.md")) {
      var bytes = Files.readAllBytes(SAMPLES.resolve(sample));
      for (int round = 0; round < ROUNDS; round++) {
        var odd = damaged(bytes, random, round);
        for (var recipe : recipes()) {
          Assertions.assertTimeout(
              Duration.ofSeconds(20),
              () -> tries(trying, recipe, odd),
              sample + " by " + recipe.name());
        }
      }
    }
  }

  private static List<Recipe> recipes() {
    return List.of(
        new ModelRecipe(),
        new TableRecipe(),
        new MapRecipe(),
        ReliefRecipe.ofOthers(),
        ReliefRecipe.ofCalledSo(),
        new TextRecipe());
  }

  private static byte[] damaged(byte[] bytes, Random random, int round) {
    var odd =
        java.util.Arrays.copyOf(
            bytes, round % 3 == 0 ? random.nextInt(bytes.length) : bytes.length);
    for (int change = 0; change < round * 4 && odd.length > 0; change++) {
      // Sizes and offsets stand at the beginning.
      int range = round % 2 == 0 ? Math.min(odd.length, 2_000) : odd.length;
      odd[random.nextInt(range)] = (byte) random.nextInt();
    }
    return odd;
  }

  private static void tries(Trying trying, Recipe recipe, byte[] odd) {
    assertThatCode(
            () -> {
              try {
                for (var output : trying.make(recipe, odd).outputs()) {
                  assertThat(DerivingLimits.MEDIA_TYPES).contains(output.mediaType());
                  assertThat(output.file()).isNotEmptyFile();
                }
              } catch (CannotPreview e) {
                assertThat(e.reason().en()).endsWith(".");
              } catch (IOException e) {
                // What a decoder says of a damaged file is an answer too.
                assertThat(e).isNotNull();
              }
            })
        .doesNotThrowAnyException();
  }
}
