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

    /** Whether it steps over the line where longitudes begin anew. */
    boolean crosses() {
      for (int place = 2; place < places.length; place += 2) {
        if (Math.abs(places[place] - places[place - 2]) > 180) {
          return true;
        }
      }
      return false;
    }

    /**
     * The same with longitudes that go on, beyond a half turn if need be, where they began anew.
     */
    Line unwrapped() {
      if (!crosses()) {
        return this;
      }
      var goingOn = places.clone();
      for (int place = 2; place < goingOn.length; place += 2) {
        double step = goingOn[place] - goingOn[place - 2];
        goingOn[place] -= 360 * Math.rint(step / 360);
      }
      // One around a pole does not come back to where it began, so it stays as it is.
      boolean isAroundPole =
          goingOn.length > 2
              && places[0] == places[places.length - 2]
              && Math.abs(goingOn[0] - goingOn[goingOn.length - 2]) > 180;
      return isAroundPole ? this : new Line(goingOn);
    }
  }
}
