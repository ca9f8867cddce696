package org.orrery.indexer.derive.worker.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.map.Shape.Kind;
import org.orrery.indexer.derive.worker.map.Shape.Line;

/** The shapes of GeoJSON (RFC 7946) or TopoJSON. What is no place on a globe is left out. */
final class Shapes {

  private static final Set<String> GEOMETRIES =
      Set.of(
          "Point",
          "MultiPoint",
          "LineString",
          "MultiLineString",
          "Polygon",
          "MultiPolygon",
          "GeometryCollection");

  private static final int MOST_NESTED = 8;

  /** Arcs may be used again and again; so many places are drawn. */
  private static final long MOST_PLACES = 3_000_000;

  private final List<Shape> shapes = new ArrayList<>();
  private final Set<String> types = new TreeSet<>();
  private final Arcs arcs;
  private int features;
  private long places;

  private Shapes(Arcs arcs) {
    this.arcs = arcs;
  }

  /** Whether an object says of itself that it is a map. */
  static boolean isMap(JsonNode json) {
    var type = json.path("type").asText();
    return type.equals("FeatureCollection") && json.path("features").isArray()
        || type.equals("Feature") && json.has("geometry")
        || type.equals("Topology") && json.path("arcs").isArray()
        || GEOMETRIES.contains(type) && (json.has("coordinates") || json.has("geometries"));
  }

  static Shapes of(JsonNode json) throws CannotPreview {
    var isTopology = json.path("type").asText().equals("Topology");
    var found = new Shapes(isTopology ? Arcs.of(json) : Arcs.NONE);
    switch (json.path("type").asText()) {
      case "FeatureCollection" -> {
        for (var feature : json.path("features")) {
          found.feature(feature);
        }
      }
      case "Feature" -> found.feature(json);
      case "Topology" -> {
        for (var object : json.path("objects")) {
          found.topology(object);
        }
      }
      default -> found.single(json, MissingNode.getInstance());
    }
    return found;
  }

  List<Shape> all() {
    return shapes;
  }

  int features() {
    return features;
  }

  List<String> types() {
    return List.copyOf(types);
  }

  private void feature(JsonNode feature) throws CannotPreview {
    features++;
    geometry(feature.path("geometry"), feature.path("properties"), 0);
  }

  private void single(JsonNode geometry, JsonNode properties) throws CannotPreview {
    features++;
    geometry(geometry, properties, 0);
  }

  private void topology(JsonNode object) throws CannotPreview {
    if (object.path("type").asText().equals("GeometryCollection")) {
      for (var geometry : object.path("geometries")) {
        single(geometry, geometry.path("properties"));
      }
    } else {
      single(object, object.path("properties"));
    }
  }

  private void geometry(JsonNode geometry, JsonNode properties, int depth) throws CannotPreview {
    var type = geometry.path("type").asText();
    if (!GEOMETRIES.contains(type) || depth > MOST_NESTED) {
      return;
    }
    types.add(type);
    if (type.equals("GeometryCollection")) {
      for (var one : geometry.path("geometries")) {
        geometry(one, properties, depth + 1);
      }
      return;
    }
    boolean isOfArcs = geometry.has("arcs");
    var from = isOfArcs ? geometry.path("arcs") : geometry.path("coordinates");
    switch (type) {
      case "Point" -> add(Kind.POINTS, List.of(arcs.point(from)), properties);
      case "MultiPoint" -> {
        for (var point : from) {
          add(Kind.POINTS, List.of(arcs.point(point)), properties);
        }
      }
      case "LineString" -> add(Kind.LINES, List.of(line(from, isOfArcs)), properties);
      case "MultiLineString" -> add(Kind.LINES, lines(from, isOfArcs), properties);
      case "Polygon" -> add(Kind.AREA, lines(from, isOfArcs), properties);
      default -> {
        for (var polygon : from) {
          add(Kind.AREA, lines(polygon, isOfArcs), properties);
        }
      }
    }
  }

  private List<Line> lines(JsonNode from, boolean isOfArcs) throws CannotPreview {
    var lines = new ArrayList<Line>();
    for (var line : from) {
      lines.add(line(line, isOfArcs));
    }
    return lines;
  }

  private Line line(JsonNode from, boolean isOfArcs) throws CannotPreview {
    var line = isOfArcs ? arcs.joined(from) : Arcs.line(from);
    places += line.size();
    if (places > MOST_PLACES) {
      throw new CannotPreview(NoPreview.TOO_LARGE);
    }
    return line;
  }

  private void add(Kind kind, List<Line> lines, JsonNode properties) {
    int least = kind == Kind.POINTS ? 1 : kind == Kind.LINES ? 2 : 3;
    var drawn = lines.stream().filter(line -> line.size() >= least).toList();
    if (!drawn.isEmpty()) {
      shapes.add(new Shape(kind, drawn, properties));
    }
  }
}
