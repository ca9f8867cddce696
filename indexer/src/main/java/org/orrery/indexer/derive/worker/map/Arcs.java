package org.orrery.indexer.derive.worker.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.map.Shape.Line;

/** Places as they are written: plainly, or as the steps of a topology's arcs. */
final class Arcs {

  static final Arcs NONE = new Arcs(List.of(), 1, 1, 0, 0);

  /** Beyond the pole nothing is; longitudes go around twice at most, and 24 hours are fine. */
  private static final double MOST_LONGITUDE = 540;

  private static final double MOST_LATITUDE = 90.0001;
  private static final int MOST_JOINED = 1_000_000;

  private final List<Line> arcs;
  private final double scaleAcross;
  private final double scaleUp;
  private final double west;
  private final double south;

  private Arcs(List<Line> arcs, double scaleAcross, double scaleUp, double west, double south) {
    this.arcs = arcs;
    this.scaleAcross = scaleAcross;
    this.scaleUp = scaleUp;
    this.west = west;
    this.south = south;
  }

  static Arcs of(JsonNode topology) {
    var transform = topology.path("transform");
    var steps =
        new Arcs(
            List.of(),
            transform.path("scale").path(0).asDouble(1),
            transform.path("scale").path(1).asDouble(1),
            transform.path("translate").path(0).asDouble(0),
            transform.path("translate").path(1).asDouble(0));
    var arcs = new ArrayList<Line>();
    for (var arc : topology.path("arcs")) {
      arcs.add(transform.isObject() ? steps.stepped(arc) : line(arc));
    }
    return new Arcs(arcs, steps.scaleAcross, steps.scaleUp, steps.west, steps.south);
  }

  private Line stepped(JsonNode arc) {
    var places = new double[arc.size() * 2];
    int filled = 0;
    double x = 0;
    double y = 0;
    for (var step : arc) {
      x += step.path(0).asDouble(0);
      y += step.path(1).asDouble(0);
      filled = put(places, filled, x * scaleAcross + west, y * scaleUp + south);
    }
    return new Line(Arrays.copyOf(places, filled));
  }

  /** The places of a list of coordinates, without those that are none. */
  static Line line(JsonNode coordinates) {
    var places = new double[coordinates.size() * 2];
    int filled = 0;
    for (var place : coordinates) {
      filled =
          put(
              places,
              filled,
              place.path(0).asDouble(Double.NaN),
              place.path(1).asDouble(Double.NaN));
    }
    return new Line(Arrays.copyOf(places, filled));
  }

  private static int put(double[] places, int filled, double longitude, double latitude) {
    if (Math.abs(longitude) <= MOST_LONGITUDE && Math.abs(latitude) <= MOST_LATITUDE) {
      places[filled] = longitude;
      places[filled + 1] = latitude;
      return filled + 2;
    }
    return filled;
  }

  /** One place; none where it is not on the globe. */
  Line point(JsonNode place) {
    var places = new double[2];
    int filled =
        put(
            places,
            0,
            place.path(0).asDouble(Double.NaN) * scaleAcross + west,
            place.path(1).asDouble(Double.NaN) * scaleUp + south);
    return new Line(Arrays.copyOf(places, filled));
  }

  /** Arcs by number, one after another; a number below nought means the arc backwards. */
  Line joined(JsonNode numbers) throws CannotPreview {
    var parts = new ArrayList<Line>();
    int size = 0;
    for (var number : numbers) {
      int asked = number.asInt();
      int index = asked < 0 ? ~asked : asked;
      if (index >= arcs.size()) {
        throw new CannotPreview(NoPreview.MALFORMED);
      }
      parts.add(asked < 0 ? backwards(arcs.get(index)) : arcs.get(index));
      size += parts.getLast().size();
      if (size > MOST_JOINED) {
        throw new CannotPreview(NoPreview.TOO_LARGE);
      }
    }
    var places = new double[size * 2];
    int filled = 0;
    for (var part : parts) {
      System.arraycopy(part.places, 0, places, filled, part.places.length);
      filled += part.places.length;
    }
    return new Line(places);
  }

  private static Line backwards(Line line) {
    var places = new double[line.places.length];
    for (int place = 0; place < line.size(); place++) {
      places[place * 2] = line.places[places.length - 2 - place * 2];
      places[place * 2 + 1] = line.places[places.length - 1 - place * 2];
    }
    return new Line(places);
  }
}
