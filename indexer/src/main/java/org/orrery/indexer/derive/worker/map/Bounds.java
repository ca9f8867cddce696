package org.orrery.indexer.derive.worker.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The room that shapes take, in degrees. */
record Bounds(double west, double south, double east, double north) {

  static Optional<Bounds> of(List<Shape> shapes) {
    var sides = new double[] {1e9, 1e9, -1e9, -1e9};
    for (var shape : shapes) {
      for (var line : shape.lines()) {
        for (int place = 0; place < line.places.length; place += 2) {
          sides[0] = Math.min(sides[0], line.places[place]);
          sides[1] = Math.min(sides[1], line.places[place + 1]);
          sides[2] = Math.max(sides[2], line.places[place]);
          sides[3] = Math.max(sides[3], line.places[place + 1]);
        }
      }
    }
    return sides[2] < sides[0]
        ? Optional.empty()
        : Optional.of(new Bounds(sides[0], sides[1], sides[2], sides[3]));
  }

  double width() {
    return east - west;
  }

  double height() {
    return north - south;
  }

  Map<String, Object> toMap() {
    var map = new LinkedHashMap<String, Object>();
    map.put("west", rounded(west));
    map.put("south", rounded(south));
    map.put("east", rounded(east));
    map.put("north", rounded(north));
    return map;
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }
}
