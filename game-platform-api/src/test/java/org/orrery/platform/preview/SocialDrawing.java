package org.orrery.platform.preview;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;

/**
 * What other sites show of the house where it has no picture: an orrery at night, as on the first
 * page. {@link #main} writes it to where the server takes it from.
 */
final class SocialDrawing {

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 630;
  private static final int STARS = 90;
  private static final Color NIGHT = new Color(0x10182f);
  private static final Color BRASS = new Color(0xe2bb62);

  /** One that goes round, in pixels and degrees. */
  private record Planet(double orbit, double angle, double radius, Color colour) {}

  private static final List<Planet> PLANETS =
      List.of(
          new Planet(92, -48, 11, new Color(0xd9d3b8)),
          new Planet(160, 12, 18, new Color(0x5d83d6)),
          new Planet(232, 137, 27, new Color(0xe89a6b)),
          new Planet(300, -152, 21, new Color(0xa9d5f2)),
          new Planet(470, -20, 15, new Color(0xcf6f7e)));

  private SocialDrawing() {}

  public static void main(String[] where) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new FileImageOutputStream(Path.of(where[0]).toFile())) {
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(0.88f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(drawn(), null, null), how);
    } finally {
      writer.dispose();
    }
  }

  static BufferedImage drawn() {
    var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(NIGHT);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    stars(graphics);
    graphics.translate(WIDTH / 2, HEIGHT / 2);
    PLANETS.forEach(planet -> orbit(graphics, planet.orbit()));
    PLANETS.forEach(planet -> planet(graphics, planet));
    sun(graphics);
    graphics.dispose();
    return picture;
  }

  private static void stars(Graphics2D graphics) {
    var random = new Random(1610);
    graphics.setColor(new Color(0xf2, 0xec, 0xdc, 170));
    for (int star = 0; star < STARS; star++) {
      double radius = 0.7 + random.nextDouble() * 1.3;
      graphics.fill(circle(random.nextDouble() * WIDTH, random.nextDouble() * HEIGHT, radius));
    }
  }

  private static void orbit(Graphics2D graphics, double radius) {
    graphics.setColor(new Color(BRASS.getRed(), BRASS.getGreen(), BRASS.getBlue(), 130));
    graphics.setStroke(new BasicStroke(1.4f));
    graphics.draw(circle(0, 0, radius));
  }

  private static void planet(Graphics2D graphics, Planet planet) {
    double x = planet.orbit() * Math.cos(Math.toRadians(planet.angle()));
    double y = planet.orbit() * Math.sin(Math.toRadians(planet.angle()));
    graphics.setColor(BRASS);
    graphics.setStroke(new BasicStroke(2.2f));
    graphics.draw(new Line2D.Double(0, 0, x, y));
    graphics.setColor(planet.colour());
    graphics.fill(circle(x, y, planet.radius()));
  }

  private static void sun(Graphics2D graphics) {
    graphics.setColor(BRASS);
    graphics.fill(circle(0, 0, 42));
    graphics.setStroke(new BasicStroke(2f));
    graphics.draw(circle(0, 0, 53));
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
