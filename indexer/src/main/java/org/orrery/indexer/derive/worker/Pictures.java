package org.orrery.indexer.derive.worker;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;

/** Writes a picture in the sizes in which it is shown. */
public final class Pictures {
  private static final String PNG = "png";

  /** Between 0, the smallest file, and 1, the least work. */
  private static final float PNG_QUALITY = 0.4f;

  private Pictures() {}

  /**
   * Writes a picture as PNG in each of the sizes, never larger than it is: the first size that
   * holds all of it is the last.
   *
   * @param picture of the type {@link BufferedImage#TYPE_INT_ARGB} or {@link
   *     BufferedImage#TYPE_INT_RGB}
   */
  public static List<Output> write(
      BufferedImage picture, String role, Path folder, DerivingLimits limits, Headway headway)
      throws IOException {
    var outputs = new ArrayList<Output>();
    var source = picture;
    for (int place = limits.sizes().size() - 1; place >= 0; place--) {
      int size = limits.sizes().get(place);
      if (place > 0 && limits.sizes().get(place - 1) >= longest(picture)) {
        continue;
      }
      // Each is made out of the next larger one, which differs from the whole by less than is seen.
      source = fitted(source, size);
      headway.made();
      outputs.addFirst(write(source, role, size, folder));
      headway.made();
    }
    return outputs;
  }

  /** Writes a picture as it is, which was made for this size. */
  static Output write(BufferedImage picture, String role, int size, Path folder)
      throws IOException {
    var file = folder.resolve(role + "-" + size + ".png");
    writePng(picture, file);
    return new Output(
        role,
        file,
        "image/png",
        Map.of("width", picture.getWidth(), "height", picture.getHeight(), "size", size));
  }

  /** Writes a picture as PNG. */
  static void writePng(BufferedImage picture, Path file) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName(PNG).next();
    try (var out = new FileImageOutputStream(file.toFile())) {
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(PNG_QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
  }

  private static int longest(BufferedImage picture) {
    return Math.max(picture.getWidth(), picture.getHeight());
  }

  /** The picture shrunk so that its longest side is no longer than this. */
  static BufferedImage fitted(BufferedImage picture, int size) {
    int longest = longest(picture);
    if (longest <= size) {
      return picture;
    }
    int width = Math.max(1, Math.round(picture.getWidth() * (float) size / longest));
    int height = Math.max(1, Math.round(picture.getHeight() * (float) size / longest));
    return shrunk(picture, width, height);
  }

  /** Each pixel becomes the mean of all that it covers, weighted by how opaque they are. */
  private static BufferedImage shrunk(BufferedImage picture, int width, int height) {
    var shrunk = new BufferedImage(width, height, picture.getType());
    var from = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    var to = ((DataBufferInt) shrunk.getRaster().getDataBuffer()).getData();
    boolean hasAlpha = picture.getColorModel().hasAlpha();
    var columns = new Shares(picture.getWidth(), width);
    var rows = new Shares(picture.getHeight(), height);
    var sums = new double[4];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        java.util.Arrays.fill(sums, 0);
        for (int row = rows.first(y); row < rows.end(y); row++) {
          double high = rows.share(y, row);
          int line = row * picture.getWidth();
          for (int column = columns.first(x); column < columns.end(x); column++) {
            int pixel = from[line + column];
            int alpha = hasAlpha ? pixel >>> 24 : 255;
            double weight = high * columns.share(x, column) * alpha;
            sums[0] += weight;
            sums[1] += weight * (pixel >> 16 & 0xFF);
            sums[2] += weight * (pixel >> 8 & 0xFF);
            sums[3] += weight * (pixel & 0xFF);
          }
        }
        to[y * width + x] = pixel(sums, columns.ratio() * rows.ratio());
      }
    }
    return shrunk;
  }

  private static int pixel(double[] sums, double area) {
    if (sums[0] == 0) {
      return 0;
    }
    int alpha = (int) Math.round(sums[0] / area);
    return alpha << 24 | mean(sums[1], sums) << 16 | mean(sums[2], sums) << 8 | mean(sums[3], sums);
  }

  private static int mean(double sum, double[] sums) {
    return Math.clamp(Math.round(sum / sums[0]), 0, 255);
  }

  /** Which pixels of a line a shorter line's pixel covers, and by how much. */
  private record Shares(int from, int to) {

    double ratio() {
      return (double) from / to;
    }

    int first(int place) {
      return (int) (place * ratio());
    }

    int end(int place) {
      return Math.min(from, (int) Math.ceil((place + 1) * ratio()));
    }

    double share(int place, int covered) {
      return Math.min(covered + 1, (place + 1) * ratio()) - Math.max(covered, place * ratio());
    }
  }
}
