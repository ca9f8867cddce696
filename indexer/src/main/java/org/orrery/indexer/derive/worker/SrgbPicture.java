package org.orrery.indexer.derive.worker;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Any decoded picture as eight bits of red, green and blue in sRGB. */
final class SrgbPicture {
  private SrgbPicture() {}

  /** The picture as {@code TYPE_INT_ARGB} where it has an alpha channel, else as RGB. */
  static BufferedImage of(BufferedImage decoded) {
    int type =
        decoded.getColorModel().hasAlpha()
            ? BufferedImage.TYPE_INT_ARGB
            : BufferedImage.TYPE_INT_RGB;
    if (decoded.getType() == type) {
      return decoded;
    }
    var picture = new BufferedImage(decoded.getWidth(), decoded.getHeight(), type);
    var colours = decoded.getColorModel();
    if (colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY
        && !(colours instanceof IndexColorModel)) {
      // Java takes grey samples for linear light; files mean the brightness that is seen.
      grey(decoded.getRaster(), picture);
    } else if (colours.getColorSpace().isCS_sRGB() || colours instanceof IndexColorModel) {
      var graphics = picture.createGraphics();
      graphics.drawImage(decoded, 0, 0, null);
      graphics.dispose();
    } else {
      new ColorConvertOp(null).filter(decoded, picture);
    }
    return picture;
  }

  private static void grey(Raster samples, BufferedImage picture) {
    var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    int width = samples.getWidth();
    var range = Range.of(samples);
    var values = new double[width];
    var alphas = new int[width];
    int alphaBits = samples.getNumBands() > 1 ? samples.getSampleModel().getSampleSize(1) : 8;
    java.util.Arrays.fill(alphas, 255);
    for (int y = 0; y < samples.getHeight(); y++) {
      samples.getSamples(samples.getMinX(), samples.getMinY() + y, width, 1, 0, values);
      if (samples.getNumBands() > 1) {
        samples.getSamples(samples.getMinX(), samples.getMinY() + y, width, 1, 1, alphas);
      }
      for (int x = 0; x < width; x++) {
        int grey = range.eightBits(values[x]);
        int alpha = alphaBits > 8 ? alphas[x] >> alphaBits - 8 : alphas[x];
        pixels[y * width + x] = alpha << 24 | grey << 16 | grey << 8 | grey;
      }
    }
  }

  /**
   * What is black and what is white. Measurements seldom fill the numbers that they are stored in:
   * where they do not, the darkest is black and the brightest white.
   */
  private record Range(double black, double white) {
    private static final int BITS_OF_PICTURES = 8;
    private static final double FULL_ENOUGH = 0.25;

    static Range of(Raster samples) {
      int bits = samples.getSampleModel().getSampleSize(0);
      double full = (1L << Math.min(bits, 62)) - 1;
      if (bits <= BITS_OF_PICTURES) {
        return new Range(0, full);
      }
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      var values = new double[samples.getWidth()];
      for (int y = 0; y < samples.getHeight(); y++) {
        samples.getSamples(
            samples.getMinX(), samples.getMinY() + y, samples.getWidth(), 1, 0, values);
        for (double value : values) {
          if (Double.isFinite(value)) {
            least = Math.min(least, value);
            most = Math.max(most, value);
          }
        }
      }
      boolean isPicture =
          samples.getSampleModel().getDataType() == DataBuffer.TYPE_USHORT
              && most > full * FULL_ENOUGH;
      return isPicture ? new Range(0, full) : new Range(least, most);
    }

    int eightBits(double value) {
      double share = (value - black) / Math.max(white - black, Double.MIN_NORMAL);
      return Double.isNaN(share) ? 0 : (int) Math.round(Math.clamp(share, 0, 1) * 255);
    }
  }
}
