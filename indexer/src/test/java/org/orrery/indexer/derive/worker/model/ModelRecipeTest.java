package org.orrery.indexer.derive.worker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.indexer.derive.worker.Made;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.Trying;

class ModelRecipeTest {

  private static final String FLOATS =
      "{\"bufferView\": 0, \"componentType\": 5126, \"type\": \"VEC3\", \"count\": %s}";

  private final ModelRecipe recipe = new ModelRecipe();
  private Trying trying;

  @BeforeEach
  void open(@TempDir Path folder) {
    trying = new Trying(folder);
  }

  private static BufferedImage picture(Made made) throws IOException {
    return ImageIO.read(Trying.output(made, "picture").toFile());
  }

  @Test
  void a_model_is_measured_and_drawn() throws Exception {
    var made = trying.make(recipe, ModelFiles.triangle());

    assertThat(made.measures())
        .containsEntry("triangles", 1L)
        .containsEntry("vertices", 3L)
        .containsEntry("meshes", 1)
        .containsEntry("hasNormals", false)
        .containsEntry("hasUnit", true)
        .containsEntry("boundingBox", Map.of("x", 1.0, "y", 1.0, "z", 0.0))
        .containsEntry("gameReady", false)
        .containsEntry("gameReadyReasons", List.of("no-normals"));
    assertThat(picture(made).getWidth()).isEqualTo(1024);
  }

  @Test
  void a_ball_is_round_and_in_the_middle() throws Exception {
    var picture = picture(trying.make(recipe, ModelFiles.ball(40)));

    // Its light side is brighter than the darkest corner of the background, its dark side darker.
    int middle = brightness(picture, 512, 320);
    int left = brightness(picture, 512 - 200, 200);
    int right = brightness(picture, 512 + 190, 430);
    assertThat(left).isGreaterThan(right + 40);
    assertThat(middle).isBetween(60, 250);
    var edges = edges(picture, 320);
    assertThat(edges[0] + edges[1]).isCloseTo(1024, within(8));
    assertThat(edges[1] - edges[0]).isCloseTo(edgesDown(picture, 512), within(12));
  }

  /** Where a row leaves and meets the background's blueish grey again. */
  private static int[] edges(BufferedImage picture, int row) {
    int left = 0;
    while (isBackground(picture.getRGB(left, row))) {
      left++;
    }
    int right = picture.getWidth() - 1;
    while (isBackground(picture.getRGB(right, row))) {
      right--;
    }
    return new int[] {left, right};
  }

  private static int edgesDown(BufferedImage picture, int column) {
    int top = 0;
    while (isBackground(picture.getRGB(column, top))) {
      top++;
    }
    int bottom = picture.getHeight() - 1;
    while (isBackground(picture.getRGB(column, bottom))) {
      bottom--;
    }
    return bottom - top;
  }

  /** Plaster is warmer than the background everywhere, in light and in shadow. */
  private static boolean isBackground(int colour) {
    return (colour & 0xFF) > (colour >> 16 & 0xFF);
  }

  private static int brightness(BufferedImage picture, int x, int y) {
    int colour = picture.getRGB(x, y);
    return ((colour >> 16 & 0xFF) + (colour >> 8 & 0xFF) + (colour & 0xFF)) / 3;
  }

  @Test
  void colours_of_corners_and_materials_are_seen() throws Exception {
    var ply =
        """
        ply
        format ascii 1.0
        element vertex 3
        property float x
        property float y
        property float z
        property uchar red
        property uchar green
        property uchar blue
        element face 1
        property list uchar int vertex_indices
        end_header
        0 0 0 255 0 0
        1 0 0 255 0 0
        0 1 0 255 0 0
        3 0 1 2
        """;

    var picture = picture(trying.make(recipe, ply));

    int colour = picture.getRGB(470, 350);
    assertThat(colour >> 16 & 0xFF).isGreaterThan(2 * (colour & 0xFF));
  }

  @Test
  void every_format_is_read() throws Exception {
    var obj = "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nvn 0 0 1\nf 1//1 2//1 3//1 -1//1\n";
    var stl =
        """
        solid one
        facet normal 0 0 1
        outer loop
        vertex 0 0 0
        vertex 1 0 0
        vertex 0 1 0
        endloop
        endfacet
        endsolid
        """;
    var points =
        "ply\nformat ascii 1.0\nelement vertex 2\nproperty float x\nproperty float y\nproperty float z\nend_header\n0 0 0\n1 1 1\n";

    assertThat(trying.make(recipe, obj).measures())
        .containsEntry("triangles", 2L)
        .containsEntry("hasNormals", true)
        .containsEntry("gameReady", true);
    assertThat(trying.make(recipe, stl).measures())
        .containsEntry("triangles", 1L)
        .containsEntry("hasUnit", false);
    assertThat(trying.make(recipe, ModelFiles.ball(4)).measures()).containsEntry("triangles", 64L);
    assertThat(trying.make(recipe, points).measures()).containsEntry("points", 2L);
  }

  @Test
  void what_is_not_unpacked_is_named() throws IOException {
    assertThat(
            trying.reason(
                recipe,
                "{\"asset\": {\"version\": \"2.0\"}, \"extensionsRequired\": [\"KHR_draco_mesh_compression\"]}"))
        .isEqualTo(NoPreview.PACKED_GEOMETRY);
    assertThat(
            trying.reason(
                recipe,
                "{\"asset\": {\"version\": \"2.0\"}, \"extensionsRequired\": [\"KHR_texture_basisu\"]}"))
        .isEqualTo(NoPreview.UNKNOWN_EXTENSION);
    assertThat(
            trying.reason(
                recipe,
                """
                {"asset": {"version": "2.0"}, "nodes": [{"mesh": 0}],
                 "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}],
                 "accessors": [{"bufferView": 0, "componentType": 5126, "type": "VEC3", "count": 3}],
                 "bufferViews": [{"buffer": 0, "byteLength": 36}], "buffers": [{"uri": "shape.bin"}]}"""))
        .isEqualTo(NoPreview.OTHER_FILES);
  }

  @Test
  void lying_sizes_are_seen_through() throws IOException {
    for (var count : List.of("4", "-3", "300000000", "99999999999999", "1e300")) {
      var reason =
          trying.reason(recipe, ModelFiles.triangle(FLOATS.formatted(count), new float[9]));
      assertThat(reason)
          .as(count)
          .isIn(NoPreview.MALFORMED, NoPreview.TOO_MANY_TRIANGLES, NoPreview.EMPTY);
    }
    assertThat(
            trying.reason(
                recipe,
                "ply\nformat binary_little_endian 1.0\nelement vertex 2000000000\nproperty float x\nend_header\n"))
        .isEqualTo(NoPreview.MALFORMED);
  }

  @Test
  void places_that_are_no_numbers_are_left_out() throws Exception {
    var nowhere = Float.NaN;
    assertThat(
            trying.reason(
                recipe,
                ModelFiles.triangle(
                    FLOATS.formatted(3),
                    nowhere,
                    0,
                    0,
                    0,
                    Float.POSITIVE_INFINITY,
                    0,
                    0,
                    0,
                    nowhere)))
        .isEqualTo(NoPreview.EMPTY);
    assertThat(
            trying
                .make(recipe, "v 0 0 0\nv 1 0 0\nv 0 1 0\nv nan 1e999 0\nf 1 2 3\nf 1 2 4\n")
                .outputs())
        .isNotEmpty();
    assertThat(trying.make(recipe, "v 0 0 0\nv 3e38 0 0\nv 0 3e38 3e38\nf 1 2 3\n").outputs())
        .isNotEmpty();
    assertThat(trying.make(recipe, "v 0 0 0\nv 1e-40 0 0\nv 0 1e-40 0\nf 1 2 3\n").outputs())
        .isNotEmpty();
  }

  @Test
  void a_tree_that_loops_or_explodes_ends() throws IOException {
    var nodes = new StringBuilder();
    for (int node = 0; node < 60; node++) {
      nodes.append("{\"children\": [%1$d, %1$d]},".formatted(node + 1));
    }
    assertThat(
            trying.reason(
                recipe,
                "{\"asset\": {\"version\": \"2.0\"}, \"nodes\": ["
                    + nodes
                    + "{}], \"scenes\": [{\"nodes\": [0]}]}"))
        .isEqualTo(NoPreview.TOO_DEEP);
    assertThat(
            trying.reason(
                recipe,
                "{\"asset\": {\"version\": \"2.0\"}, \"nodes\": [{\"children\": [0]}], \"scenes\": [{\"nodes\": [0]}]}"))
        .isEqualTo(NoPreview.TOO_DEEP);
  }
}
