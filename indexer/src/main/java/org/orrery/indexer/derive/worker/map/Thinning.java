package org.orrery.indexer.derive.worker.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.orrery.indexer.derive.worker.map.Shape.Line;

/**
 * Makes GeoJSON that a browser draws at once: lines lose the places that would not be seen, and
 * shapes beyond a number are left out.
 */
final class Thinning {

  private static final int MOST_SHAPES = 5_000;
  private static final int MOST_PLACES = 60_000;
  private static final int MOST_PROPERTIES = 4;
  private static final int LONGEST_PROPERTY = 80;
  private static final int FINEST = 3_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Shape> shapes;
  private double tolerance;

  private Thinning(List<Shape> shapes, double tolerance) {
    this.shapes = shapes;
    this.tolerance = tolerance;
  }

  /** A collection of features, and {@code left}, how many shapes are not among them. */
  static ObjectNode of(List<Shape> all, Bounds bounds) {
    var shapes = all.subList(0, Math.min(MOST_SHAPES, all.size()));
    double finest = Math.max(bounds.width(), bounds.height()) / FINEST;
    var collection = new Thinning(shapes, finest).collection();
    collection.put("left", all.size() - shapes.size());
    return collection;
  }

  private ObjectNode collection() {
    var thinned = thinned();
    while (places(thinned) > MOST_PLACES && tolerance > 0 && tolerance < 30) {
      tolerance *= 2;
      thinned = thinned();
    }
    var collection = JSON.createObjectNode().put("type", "FeatureCollection");
    var features = collection.putArray("features");
    int places = 0;
    for (int index = 0; index < shapes.size() && places <= 2 * MOST_PLACES; index++) {
      places += thinned.get(index).stream().mapToInt(Line::size).sum();
      features.add(feature(shapes.get(index), thinned.get(index)));
    }
    return collection;
  }

  private List<List<Line>> thinned() {
    var thinned = new ArrayList<List<Line>>();
    for (var shape : shapes) {
      var lines = new ArrayList<Line>();
      for (var line : shape.lines()) {
        var thin = shape.kind() == Shape.Kind.POINTS ? line : thin(line.unwrapped());
        if (shape.kind() != Shape.Kind.AREA || thin.size() >= 4 || lines.isEmpty()) {
          lines.add(shape.kind() == Shape.Kind.AREA && thin.size() < 4 ? line : thin);
        }
      }
      thinned.add(lines);
    }
    return thinned;
  }

  private static long places(List<List<Line>> lines) {
    return lines.stream().flatMap(List::stream).mapToLong(Line::size).sum();
  }

  /** Douglas and Peucker's way, with a stack of its own. */
  private Line thin(Line line) {
    int size = line.size();
    if (size <= 4) {
      return line;
    }
    var keeps = new boolean[size];
    keeps[0] = true;
    keeps[size - 1] = true;
    // A ring's ends are the same place: its far side holds it open.
    int far = farthest(line, 0, size - 1);
    keeps[far] = true;
    var spans = new ArrayDeque<int[]>();
    spans.push(new int[] {0, far});
    spans.push(new int[] {far, size - 1});
    while (!spans.isEmpty()) {
      var span = spans.pop();
      int middle = farthest(line, span[0], span[1]);
      if (middle > span[0] && distance(line, middle, span[0], span[1]) > tolerance) {
        keeps[middle] = true;
        spans.push(new int[] {span[0], middle});
        spans.push(new int[] {middle, span[1]});
      }
    }
    return kept(line, keeps);
  }

  private static Line kept(Line line, boolean[] keeps) {
    var places = new double[line.places.length];
    int filled = 0;
    for (int place = 0; place < keeps.length; place++) {
      if (keeps[place]) {
        places[filled++] = line.places[place * 2];
        places[filled++] = line.places[place * 2 + 1];
      }
    }
    return new Line(java.util.Arrays.copyOf(places, filled));
  }

  /** Long spans are looked at in steps, so that no line takes the square of its length. */
  private static int farthest(Line line, int from, int to) {
    int step = Math.max(1, (to - from) / 2_000);
    int farthest = from;
    double most = -1;
    for (int place = from + 1; place < to; place += step) {
      double distance = distance(line, place, from, to);
      if (distance > most) {
        most = distance;
        farthest = place;
      }
    }
    return farthest;
  }

  private static double distance(Line line, int place, int from, int to) {
    double ax = line.places[from * 2];
    double ay = line.places[from * 2 + 1];
    double dx = line.places[to * 2] - ax;
    double dy = line.places[to * 2 + 1] - ay;
    double px = line.places[place * 2] - ax;
    double py = line.places[place * 2 + 1] - ay;
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0, 1);
    return Math.hypot(px - along * dx, py - along * dy);
  }

  private static ObjectNode feature(Shape shape, List<Line> lines) {
    var feature = JSON.createObjectNode().put("type", "Feature");
    feature.set("properties", properties(shape.properties()));
    var geometry = feature.putObject("geometry");
    switch (shape.kind()) {
      case POINTS -> {
        geometry.put("type", "Point");
        place(geometry.putArray("coordinates"), lines.getFirst(), 0);
      }
      case LINES -> {
        geometry.put("type", "MultiLineString");
        places(geometry.putArray("coordinates"), lines);
      }
      case AREA -> {
        geometry.put("type", "Polygon");
        places(geometry.putArray("coordinates"), lines);
      }
    }
    return feature;
  }

  private static void places(ArrayNode list, List<Line> lines) {
    for (var line : lines) {
      var coordinates = list.addArray();
      for (int place = 0; place < line.size(); place++) {
        place(coordinates.addArray(), line, place);
      }
    }
  }

  private static void place(ArrayNode pair, Line line, int place) {
    pair.add(Math.round(line.places[place * 2] * 1e5) / 1e5);
    pair.add(Math.round(line.places[place * 2 + 1] * 1e5) / 1e5);
  }

  /** The first few that are short. */
  private static ObjectNode properties(JsonNode properties) {
    var kept = JSON.createObjectNode();
    for (var property : properties.properties()) {
      var value = property.getValue();
      if (kept.size() < MOST_PROPERTIES
          && value.isValueNode()
          && !value.isNull()
          && property.getKey().length() <= LONGEST_PROPERTY
          && !value.asText().isBlank()
          && value.asText().length() <= LONGEST_PROPERTY) {
        kept.set(property.getKey(), value);
      }
    }
    return kept;
  }
}
