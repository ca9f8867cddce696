package org.orrery.indexer.derive.worker.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.Trying;

class MapRecipeTest {

  private final MapRecipe recipe = new MapRecipe();
  private Trying trying;

  @BeforeEach
  void open(@TempDir Path folder) {
    trying = new Trying(folder);
  }

  @Test
  void outlines_are_drawn_measured_and_thinned_out() throws Exception {
    var line = new StringBuilder();
    for (int place = 0; place < 20_000; place++) {
      line.append("[%s,%s],".formatted(place / 400.0, Math.sin(place / 2000.0) * 20));
    }
    var made =
        trying.make(
            recipe,
            """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "properties": {"name": "wave", "deep": {"a": 1}}, "geometry":
              {"type": "LineString", "coordinates": [%s[50, 0]]}},
             {"type": "Feature", "properties": null, "geometry": {"type": "Polygon", "coordinates":
              [[[0,0],[10,0],[10,10],[0,10],[0,0]]]}},
             {"type": "Feature", "properties": {}, "geometry": null}]}
            """
                .formatted(line));

    assertThat(made.measures())
        .containsEntry("featureCount", 3)
        .containsEntry("geometryTypes", List.of("LineString", "Polygon"));
    assertThat(String.valueOf(made.measures().get("bounds"))).contains("east=50.0");
    var outline = new ObjectMapper().readTree(Trying.output(made, "outline").toFile());
    assertThat(outline.path("features").path(0).path("properties").toString())
        .isEqualTo("{\"name\":\"wave\"}");
    assertThat(outline.path("features").path(0).path("geometry").path("coordinates").path(0).size())
        .isBetween(10, 2_000);
    var picture = ImageIO.read(Trying.output(made, "picture").toFile());
    assertThat(picture.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0xDDE6EE);
  }

  @Test
  void a_topology_is_a_map_too() throws Exception {
    var made =
        trying.make(
            recipe,
            """
            {"type": "Topology", "transform": {"scale": [0.5, 0.5], "translate": [10, 20]},
             "objects": {"land": {"type": "GeometryCollection", "geometries": [
              {"type": "Polygon", "arcs": [[0, -2]]}]}},
             "arcs": [[[0, 0], [10, 0], [0, 10]], [[0, 0], [0, 10], [10, 0]]]}
            """);

    assertThat(made.measures()).containsEntry("featureCount", 1);
    assertThat(String.valueOf(made.measures().get("bounds"))).contains("north=25.0");
  }

  @Test
  void other_json_is_left_to_others_and_an_empty_map_has_a_reason() throws Exception {
    assertThat(trying.make(recipe, "{\"type\": \"x\", \"Feature\": 1}").outputs()).isEmpty();
    assertThat(trying.make(recipe, "[1, 2]").outputs()).isEmpty();
    assertThat(trying.reason(recipe, "{\"type\": \"FeatureCollection\", \"features\": []}"))
        .isEqualTo(NoPreview.EMPTY);
    assertThat(trying.reason(recipe, "{\"type\": \"Point\", \"coordinates\": [1e999, \"NaN\"]}"))
        .isEqualTo(NoPreview.EMPTY);
    assertThat(
            trying.reason(
                recipe,
                "{\"type\": \"Topology\", \"objects\": {\"a\": {\"type\": \"LineString\", \"arcs\": [-2147483648, 7]}}, \"arcs\": []}"))
        .isEqualTo(NoPreview.MALFORMED);
  }

  private static byte[] png(int type, java.util.function.IntBinaryOperator sample)
      throws IOException {
    var image = new BufferedImage(128, 128, type);
    for (int y = 0; y < 128; y++) {
      for (int x = 0; x < 128; x++) {
        image.getRaster().setSample(x, y, 0, sample.applyAsInt(x, y));
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  @Test
  void heights_are_lit_from_the_north_west() throws Exception {
    var hill =
        png(
            BufferedImage.TYPE_USHORT_GRAY,
            (x, y) ->
                (int) (40_000 * Math.exp(-((x - 64) * (x - 64) + (y - 64) * (y - 64)) / 800.0)));

    var made = trying.make(ReliefRecipe.ofOthers(), hill);

    assertThat(made.measures())
        .containsEntry("heightMap", true)
        .containsEntry("width", 128)
        .containsEntry("heightMax", 40_000f);
    var picture = ImageIO.read(Trying.output(made, "picture").toFile());
    assertThat(picture.getRGB(50, 50) & 0xFF).isGreaterThan((picture.getRGB(78, 78) & 0xFF) + 40);
  }

  @Test
  void other_pictures_are_left_to_others() throws Exception {
    var random = new Random(7);
    var noise = png(BufferedImage.TYPE_USHORT_GRAY, (x, y) -> random.nextInt(65_536));
    var grey = png(BufferedImage.TYPE_BYTE_GRAY, (x, y) -> x + y);
    var flat = png(BufferedImage.TYPE_BYTE_GRAY, (x, y) -> 7);

    assertThat(trying.make(ReliefRecipe.ofOthers(), noise).outputs()).isEmpty();
    assertThat(trying.make(ReliefRecipe.ofOthers(), grey).outputs()).isEmpty();
    assertThat(trying.make(ReliefRecipe.ofCalledSo(), grey).outputs()).isNotEmpty();
    assertThat(trying.reason(ReliefRecipe.ofCalledSo(), flat)).isEqualTo(NoPreview.EMPTY);
    assertThat(ReliefRecipe.ofCalledSo().takes("image/png", "moon-dem.png")).isTrue();
    assertThat(ReliefRecipe.ofOthers().takes("image/png", "moon-dem.png")).isFalse();
    assertThat(ReliefRecipe.ofOthers().takes("application/octet-stream", "n47e008.hgt")).isTrue();
  }

  @Test
  void a_grid_of_numbers_is_read() throws Exception {
    var made =
        trying.make(
            ReliefRecipe.ofOthers(),
            "ncols 3\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 1\nNODATA_value -9999\n1 2.5 -9999\n4 5 6\n");

    assertThat(made.measures()).containsEntry("heightMin", 1f).containsEntry("heightMax", 6f);
    assertThat(trying.reason(ReliefRecipe.ofOthers(), "ncols 30000000\nnrows 2000000\n1 2 3\n"))
        .isEqualTo(NoPreview.TOO_MANY_PIXELS);
    assertThat(trying.reason(ReliefRecipe.ofOthers(), "ncols 3\nnrows 2\n1 2 3\n"))
        .isEqualTo(NoPreview.MALFORMED);
  }

  @Test
  void a_tile_of_the_shuttle_mission_is_read() throws Exception {
    var tile = new byte[1201 * 1201 * 2];
    for (int sample = 0; sample < 1201 * 1201; sample++) {
      tile[sample * 2] = (byte) (sample % 1201 >> 8);
      tile[sample * 2 + 1] = (byte) (sample % 1201);
    }

    var made = trying.make(ReliefRecipe.ofOthers(), tile);

    assertThat(made.measures()).containsEntry("width", 1201).containsEntry("heightMax", 1200f);
    assertThat(Files.size(Trying.output(made, "picture"))).isGreaterThan(100);
    assertThat(made.measures()).containsEntry("heightMin", 0f);
  }
}
