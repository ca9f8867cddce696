package org.orrery.indexer.derive.worker.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.orrery.indexer.derive.worker.Headway;

/** Draws shapes on a plain sheet with the lines of the globe, north above. */
final class Drawing {

  private static final int WIDTH = 1024;
  private static final int HEIGHT = 640;
  private static final double MARGIN = 0.06;
  private static final double LEAST_DEGREES = 0.01;
  private static final Color PAPER = new Color(0xDDE6EE);
  private static final Color GRID = new Color(0xC5D1DC);
  private static final Color LAND = new Color(0xF3EEDF);
  private static final Color SHORE = new Color(0x6B7280);
  private static final Color WAY = new Color(0x2F5FA8);
  private static final Color SPOT = new Color(0xB0, 0x43, 0x2A, 150);
  private static final double[] STEPS = {
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30
  };

  private final Graphics2D graphics;
  private final double middleX;
  private final double middleY;
  private final double scaleX;
  private final double scaleY;

  private Drawing(Graphics2D graphics, Bounds bounds) {
    this.graphics = graphics;
    this.middleX = (bounds.west() + bounds.east()) / 2;
    this.middleY = (bounds.south() + bounds.north()) / 2;
    // Degrees of longitude are narrower away from the equator; the whole globe is drawn as it is.
    double narrow = bounds.height() > 100 ? 1 : Math.max(0.2, Math.cos(Math.toRadians(middleY)));
    double wide = Math.max(bounds.width(), LEAST_DEGREES) * narrow;
    double high = Math.max(bounds.height(), LEAST_DEGREES);
    double room = 1 - 2 * MARGIN;
    this.scaleY = Math.min(WIDTH * room / wide, HEIGHT * room / high);
    this.scaleX = scaleY * narrow;
  }

  static BufferedImage of(List<Shape> shapes, Bounds bounds, Headway headway) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(PAPER);
      graphics.fillRect(0, 0, WIDTH, HEIGHT);
      var drawing = new Drawing(graphics, bounds);
      drawing.grid();
      drawing.clip(bounds);
      drawing.draw(shapes, headway);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private void draw(List<Shape> shapes, Headway headway) {
    for (var kind : List.of(Shape.Kind.AREA, Shape.Kind.LINES, Shape.Kind.POINTS)) {
      var drawn = shapes.stream().filter(shape -> shape.kind() == kind).toList();
      for (var shape : drawn) {
        headway.made();
        draw(shape, drawn.size());
      }
    }
  }

  /** A shape beyond the edge is drawn at the other edge too. */
  private void draw(Shape shape, int many) {
    boolean crosses =
        shape.kind() != Shape.Kind.POINTS && shape.lines().stream().anyMatch(Shape.Line::crosses);
    for (int turn = crosses ? -1 : 0; turn <= (crosses ? 1 : 0); turn++) {
      draw(shape, many, turn * 360.0);
    }
  }

  private void draw(Shape shape, int many, double shift) {
    switch (shape.kind()) {
      case AREA -> {
        var path = path(shape, true, shift);
        graphics.setColor(LAND);
        graphics.fill(path);
        graphics.setColor(SHORE);
        graphics.setStroke(new BasicStroke(1f));
        graphics.draw(path);
      }
      case LINES -> {
        graphics.setColor(WAY);
        graphics.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path(shape, false, shift));
      }
      case POINTS -> {
        double radius = many > 2_000 ? 2 : many > 200 ? 3 : 5;
        var line = shape.lines().getFirst();
        graphics.setColor(SPOT);
        graphics.fill(
            new Ellipse2D.Double(
                x(line.places[0]) - radius, y(line.places[1]) - radius, 2 * radius, 2 * radius));
      }
    }
  }

  private Path2D path(Shape shape, boolean isClosed, double shift) {
    var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (var wrapped : shape.lines()) {
      var line = wrapped.unwrapped();
      path.moveTo(x(line.places[0] + shift), y(line.places[1]));
      double lastX = Double.NaN;
      double lastY = Double.NaN;
      for (int place = 2; place < line.places.length; place += 2) {
        double x = x(line.places[place] + shift);
        double y = y(line.places[place + 1]);
        // What would not be seen costs time where lines are dense.
        if (!(Math.abs(x - lastX) + Math.abs(y - lastY) < 0.3)) {
          path.lineTo(x, y);
          lastX = x;
          lastY = y;
        }
      }
      if (isClosed) {
        path.closePath();
      }
    }
    return path;
  }

  /** What goes on beyond the edge is not drawn there. */
  private void clip(Bounds bounds) {
    double left = x(bounds.west()) - 6;
    double top = y(bounds.north()) - 6;
    graphics.clip(
        new Rectangle2D.Double(
            left, top, x(bounds.east()) + 6 - left, y(bounds.south()) + 6 - top));
  }

  private void grid() {
    double degrees = WIDTH / scaleX;
    double step = STEPS[STEPS.length - 1];
    for (double each : STEPS) {
      if (degrees / each <= 14) {
        step = each;
        break;
      }
    }
    graphics.setColor(GRID);
    graphics.setStroke(new BasicStroke(1f));
    double west = Math.ceil((middleX - degrees / 2) / step) * step;
    for (int line = 0; line < 40 && west + line * step <= middleX + degrees / 2; line++) {
      double x = x(west + line * step);
      graphics.draw(new Line2D.Double(x, 0, x, HEIGHT));
    }
    double half = HEIGHT / scaleY / 2;
    double south = Math.ceil((middleY - half) / step) * step;
    for (int line = 0; line < 40 && south + line * step <= middleY + half; line++) {
      double y = y(south + line * step);
      graphics.draw(new Line2D.Double(0, y, WIDTH, y));
    }
  }

  private double x(double longitude) {
    return WIDTH / 2.0 + (longitude - middleX) * scaleX;
  }

  private double y(double latitude) {
    return HEIGHT / 2.0 - (latitude - middleY) * scaleY;
  }
}
