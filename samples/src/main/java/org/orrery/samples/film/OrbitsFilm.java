package org.orrery.samples.film;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import org.orrery.samples.gltf.Vector;
import org.orrery.samples.sky.Planet;

/** Two years of the inner planets, seen from the north of the ecliptic: two days a frame. */
final class OrbitsFilm implements Film {

  private static final double SCALE = 128;
  private static final int DAYS_A_FRAME = 2;
  private static final int TAIL = 26;
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
  private static final List<Planet> PLANETS =
      List.of(Planet.MERCURY, Planet.VENUS, Planet.EARTH, Planet.MARS);

  @Override
  public int frames() {
    return 366;
  }

  @Override
  public void draw(int frame, BufferedImage picture) {
    Graphics2D canvas = picture.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setColor(new Color(0x0B1020));
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    LocalDate day = START.plusDays((long) frame * DAYS_A_FRAME);
    double sinceEpoch = day.toEpochDay() - EPOCH.toEpochDay();
    dot(canvas, Vector.ZERO, 9, new Color(0xFFD56B));
    for (Planet planet : PLANETS) {
      Color colour = new Color(planet.colour());
      orbit(canvas, planet, colour);
      tail(canvas, planet, sinceEpoch, colour);
      Vector place = planet.place(sinceEpoch / 36525);
      dot(canvas, place, planet == Planet.MERCURY ? 4 : 6, colour);
      canvas.drawString(planet.english(), x(place) + 9, y(place) - 6);
    }
    canvas.setColor(new Color(0xC8D0E0));
    canvas.drawString(day.toString(), 16, HEIGHT - 16);
    canvas.dispose();
  }

  private static void orbit(Graphics2D canvas, Planet planet, Color colour) {
    Path2D line = new Path2D.Double();
    for (int step = 0; step <= 180; step++) {
      Vector at = Planet.onOrbit(planet.elements(0.26), 2 * StrictMath.PI * step / 180);
      if (step == 0) {
        line.moveTo(x(at), y(at));
      } else {
        line.lineTo(x(at), y(at));
      }
    }
    canvas.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 70));
    canvas.setStroke(new BasicStroke(1));
    canvas.draw(line);
  }

  private static void tail(Graphics2D canvas, Planet planet, double sinceEpoch, Color colour) {
    canvas.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int back = 0; back < TAIL; back++) {
      Vector from = planet.place((sinceEpoch - back) / 36525);
      Vector upTo = planet.place((sinceEpoch - back - 1) / 36525);
      int alpha = 220 * (TAIL - back) / TAIL;
      canvas.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha));
      Path2D line = new Path2D.Double();
      line.moveTo(x(from), y(from));
      line.lineTo(x(upTo), y(upTo));
      canvas.draw(line);
    }
  }

  private static void dot(Graphics2D canvas, Vector at, double radius, Color colour) {
    canvas.setColor(colour);
    canvas.fill(new Ellipse2D.Double(x(at) - radius, y(at) - radius, radius * 2, radius * 2));
  }

  private static float x(Vector at) {
    return (float) (WIDTH / 2.0 + at.x() * SCALE);
  }

  private static float y(Vector at) {
    return (float) (HEIGHT / 2.0 + at.z() * SCALE);
  }
}
