package org.orrery.indexer.derive.worker.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.NoPreview;

/**
 * Where the nodes of a glTF file's scene stand. A tree with a loop, or one that a few lines blow up
 * into millions, is refused instead of walked.
 */
final class GltfNodes {

  private static final int MOST_NODES = 200_000;
  private static final int MOST_DEPTH = 200;

  /** A node with a mesh, and its place. */
  record Stand(JsonNode node, Matrix place) {}

  private record Step(int node, Matrix parent, int depth) {}

  private final JsonNode nodes;
  private final Map<Integer, Matrix> places = new HashMap<>();
  private final List<Stand> stands = new ArrayList<>();

  private GltfNodes(JsonNode nodes) {
    this.nodes = nodes;
  }

  static GltfNodes of(JsonNode json) throws CannotPreview {
    var found = new GltfNodes(json.path("nodes"));
    var scene = json.path("scenes").path(json.path("scene").asInt(0)).path("nodes");
    var roots = new ArrayList<Integer>();
    if (scene.isArray()) {
      scene.forEach(root -> roots.add(root.asInt(-1)));
    } else {
      roots.addAll(found.withoutParent());
    }
    found.walk(roots);
    return found;
  }

  private List<Integer> withoutParent() {
    var roots = new java.util.TreeSet<Integer>();
    for (int node = 0; node < nodes.size(); node++) {
      roots.add(node);
    }
    nodes.forEach(node -> node.path("children").forEach(child -> roots.remove(child.asInt(-1))));
    return List.copyOf(roots);
  }

  private void walk(List<Integer> roots) throws CannotPreview {
    var steps = new ArrayDeque<Step>();
    roots.reversed().forEach(root -> steps.push(new Step(root, Matrix.IDENTITY, 0)));
    int walked = 0;
    while (!steps.isEmpty()) {
      var step = steps.pop();
      var node = nodes.path(step.node());
      if (!node.isObject()) {
        throw new CannotPreview(NoPreview.MALFORMED);
      }
      if (++walked + steps.size() > MOST_NODES || step.depth() > MOST_DEPTH) {
        throw new CannotPreview(NoPreview.TOO_DEEP);
      }
      var place = step.parent().after(own(node));
      places.put(step.node(), place);
      if (node.has("mesh")) {
        stands.add(new Stand(node, place));
      }
      for (var child : node.path("children")) {
        steps.push(new Step(child.asInt(-1), place, step.depth() + 1));
      }
    }
  }

  /** All nodes that show something. */
  List<Stand> stands() {
    return stands;
  }

  /** The place of a node, by its number; one outside the scene does not move anything. */
  Matrix place(int node) {
    return places.getOrDefault(node, Matrix.IDENTITY);
  }

  private static Matrix own(JsonNode node) {
    var matrix = node.path("matrix");
    if (matrix.size() == 16) {
      return Matrix.ofColumns(numbers(matrix));
    }
    return Matrix.of(
        numbers(node.path("translation"), 0, 0, 0),
        unit(numbers(node.path("rotation"), 0, 0, 0, 1)),
        numbers(node.path("scale"), 1, 1, 1));
  }

  private static double[] unit(double[] turn) {
    double length = 0;
    for (double part : turn) {
      length += part * part;
    }
    if (!(length > 0) || Double.isInfinite(length)) {
      return new double[] {0, 0, 0, 1};
    }
    for (int index = 0; index < turn.length; index++) {
      turn[index] /= Math.sqrt(length);
    }
    return turn;
  }

  private static double[] numbers(JsonNode list, double... otherwise) {
    if (otherwise.length != 0 && list.size() != otherwise.length) {
      return otherwise;
    }
    var numbers = new double[list.size()];
    for (int index = 0; index < numbers.length; index++) {
      numbers[index] = list.path(index).asDouble(0);
    }
    return numbers;
  }
}
