package org.orrery.indexer.derive.worker.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.indexer.derive.worker.model.Part.Form;

/**
 * What can be measured on a model, by names that stay: people search by them.
 *
 * <ul>
 *   <li>{@code triangles}, {@code vertices}, {@code lines}, {@code points}: as often as they are
 *       drawn
 *   <li>{@code meshes}, {@code materials}, {@code animations}, {@code textures}: as the file counts
 *       them
 *   <li>{@code largestTexture}: the longest side of any, in pixels; absent without textures
 *   <li>{@code boundingBox}: {@code x}, {@code y}, {@code z} along the file's own axes; in metres
 *       where {@code hasUnit}, else in whatever step the file was made in
 *   <li>{@code hasNormals}, {@code hasUvs}: whether every part has them
 *   <li>{@code gameReady}: whether an engine takes it as it is
 *   <li>{@code gameReadyReasons}: what is against it, of {@code no-triangles}, {@code
 *       too-many-triangles} (over 100,000), {@code no-normals}, {@code no-uvs} (where a texture
 *       needs them), {@code texture-too-large} (over 4,096 pixels), {@code
 *       texture-not-power-of-two}, {@code odd-scale} (not between a millimetre and ten kilometres),
 *       {@code missing-files} (a picture or a material that is not in it)
 * </ul>
 */
final class ModelMeasures {

  private static final int MOST_TRIANGLES = 100_000;
  private static final int MOST_SIDE = 4096;
  private static final double LEAST_SCALE = 0.001;
  private static final double MOST_SCALE = 10_000;

  private ModelMeasures() {}

  static Map<String, Object> of(Model model) {
    var facts = model.facts();
    var box = Box.of(model, Matrix.IDENTITY);
    var measures = new LinkedHashMap<String, Object>();
    measures.put("triangles", model.count(Form.TRIANGLES));
    measures.put("vertices", model.corners());
    measures.put("lines", model.count(Form.LINES));
    measures.put("points", model.count(Form.POINTS));
    measures.put("meshes", facts.meshes());
    measures.put("materials", facts.materials());
    measures.put("textures", facts.textures().size());
    facts.textures().stream()
        .mapToInt(size -> Math.max(size.width(), size.height()))
        .max()
        .ifPresent(largest -> measures.put("largestTexture", largest));
    measures.put("animations", facts.animations());
    measures.put("hasNormals", facts.hasNormals());
    measures.put("hasUvs", facts.hasCoordinates());
    measures.put("hasUnit", facts.hasUnit());
    if (!box.isEmpty()) {
      var sides = new LinkedHashMap<String, Object>();
      sides.put("x", rounded(box.side(0)));
      sides.put("y", rounded(box.side(1)));
      sides.put("z", rounded(box.side(2)));
      measures.put("boundingBox", sides);
    }
    var against = against(model, box);
    measures.put("gameReady", against.isEmpty());
    measures.put("gameReadyReasons", against);
    return measures;
  }

  private static List<String> against(Model model, Box box) {
    var facts = model.facts();
    var against = new ArrayList<String>();
    long triangles = model.count(Form.TRIANGLES);
    if (triangles == 0) {
      against.add("no-triangles");
    }
    if (triangles > MOST_TRIANGLES) {
      against.add("too-many-triangles");
    }
    if (!facts.hasNormals()) {
      against.add("no-normals");
    }
    if (facts.needsCoordinates()) {
      against.add("no-uvs");
    }
    if (facts.textures().stream().anyMatch(size -> largest(size) > MOST_SIDE)) {
      against.add("texture-too-large");
    }
    if (facts.textures().stream().anyMatch(size -> !isPowers(size))) {
      against.add("texture-not-power-of-two");
    }
    double scale = Math.max(box.side(0), Math.max(box.side(1), box.side(2)));
    if (!box.isEmpty() && !(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
      against.add("odd-scale");
    }
    if (!facts.isComplete()) {
      against.add("missing-files");
    }
    return List.copyOf(against);
  }

  private static int largest(Model.Size size) {
    return Math.max(size.width(), size.height());
  }

  private static boolean isPowers(Model.Size size) {
    return Integer.bitCount(size.width()) == 1 && Integer.bitCount(size.height()) == 1;
  }

  /** To four digits, which is more than anybody reads. */
  private static double rounded(double length) {
    return Double.isFinite(length)
        ? new java.math.BigDecimal(length).round(new java.math.MathContext(4)).doubleValue()
        : 0;
  }
}
