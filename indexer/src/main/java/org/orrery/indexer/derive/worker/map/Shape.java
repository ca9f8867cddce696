package org.orrery.indexer.derive.worker.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One geometry of a feature. A point has lines of one place each, an area the lines around it, of
 * which those inside another cut a hole.
 */
record Shape(Kind kind, List<Line> lines, JsonNode properties) {

  Shape {
    lines = List.copyOf(lines);
  }

  /** What is drawn. */
  enum Kind {
    POINTS,
    LINES,
    AREA
  }

  /** Places, longitude and latitude by turns. */
  static final class Line {
    final double[] places;

    Line(double[] places) {
      this.places = places;
    }

    int size() {
      return places.length / 2;
    }
  }
}
