package org.orrery.samples.film;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/**
 * Writes the frames of a film to standard output, three bytes a pixel, for an encoder:
 *
 * <pre>
 * ShowFilm orbits | ffmpeg -f rawvideo -pix_fmt rgb24 -s 640x480 -r 24 -i - -c:v libvpx-vp9 -crf 38 -b:v 0 out.webm
 * </pre>
 *
 * Films: {@code orbits}, {@code ripples}, and {@code day-and-night DAY.jpg NIGHT.jpg}.
 */
public final class ShowFilm {

  private ShowFilm() {}

  public static void main(String[] arguments) throws IOException {
    Film film =
        switch (arguments[0]) {
          case "orbits" -> new OrbitsFilm();
          case "ripples" -> new RipplesFilm();
          case "day-and-night" ->
              new DayAndNightFilm(
                  ImageIO.read(new File(arguments[1])), ImageIO.read(new File(arguments[2])));
          default -> throw new IllegalArgumentException("no film " + arguments[0]);
        };
    BufferedImage picture = new BufferedImage(Film.WIDTH, Film.HEIGHT, BufferedImage.TYPE_INT_RGB);
    OutputStream out = new BufferedOutputStream(System.out, 1 << 20);
    for (int frame = 0; frame < film.frames(); frame++) {
      film.draw(frame, picture);
      out.write(bytes(picture));
    }
    out.flush();
  }

  private static byte[] bytes(BufferedImage picture) {
    byte[] bytes = new byte[Film.WIDTH * Film.HEIGHT * 3];
    int next = 0;
    for (int row = 0; row < Film.HEIGHT; row++) {
      for (int column = 0; column < Film.WIDTH; column++) {
        int colour = picture.getRGB(column, row);
        bytes[next++] = (byte) (colour >> 16);
        bytes[next++] = (byte) (colour >> 8);
        bytes[next++] = (byte) colour;
      }
    }
    return bytes;
  }
}
