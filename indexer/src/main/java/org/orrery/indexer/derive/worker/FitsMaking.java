package org.orrery.indexer.derive.worker;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Draws the first image of a FITS file (FITS Standard 4.0, sections 4.4 and 7.1). Its numbers are
 * seldom fit for the eye: what lies between the 0.5th and the 99.5th of a hundred is stretched by
 * the inverse hyperbolic sine, as astronomers do.
 */
final class FitsMaking {
  private static final int CARD = 80;
  private static final int CARDS_OF_A_BLOCK = 36;
  private static final int BLOCK = CARD * CARDS_OF_A_BLOCK;
  private static final int MOST_BLOCKS = 1_000;
  private static final int MOST_UNITS = 100;
  private static final int SAMPLE = 100_000;
  private static final double STRETCH = 8;

  private final Path folder;
  private final DerivingLimits limits;
  private final Headway headway;

  FitsMaking(Path folder, DerivingLimits limits, Headway headway) {
    this.folder = folder;
    this.limits = limits;
    this.headway = headway;
  }

  Made make(Path file) throws IOException, CannotPreview {
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      for (int unit = 0; unit < MOST_UNITS && in.available() > 0; unit++) {
        var header = header(in);
        headway.made();
        if (isImage(header, unit)) {
          return made(in, header);
        }
        long bytes = dataBytes(header);
        in.skipNBytes((bytes + BLOCK - 1) / BLOCK * BLOCK);
      }
    }
    throw new CannotPreview(NoPreview.EMPTY);
  }

  private static Map<String, String> header(DataInputStream in) throws IOException, CannotPreview {
    var values = new HashMap<String, String>();
    for (int block = 0; block < MOST_BLOCKS; block++) {
      var bytes = in.readNBytes(BLOCK);
      if (bytes.length < BLOCK) {
        break;
      }
      for (int card = 0; card < CARDS_OF_A_BLOCK; card++) {
        var text = new String(bytes, card * CARD, CARD, StandardCharsets.US_ASCII);
        var name = text.substring(0, 8).strip();
        if (name.equals("END")) {
          return values;
        }
        if (text.startsWith("= ", 8)) {
          values.putIfAbsent(name, value(text.substring(10)));
        }
      }
    }
    throw new CannotPreview(NoPreview.MALFORMED);
  }

  private static String value(String text) {
    var stripped = text.strip();
    return stripped.startsWith("'")
        ? stripped.substring(1).split("'", 2)[0].strip()
        : stripped.split("/", 2)[0].strip();
  }

  private static long number(Map<String, String> header, String name, long otherwise) {
    try {
      return Long.parseLong(header.getOrDefault(name, Long.toString(otherwise)));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static double decimal(Map<String, String> header, String name, double otherwise) {
    try {
      return Double.parseDouble(
          header.getOrDefault(name, Double.toString(otherwise)).replace('D', 'E'));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static boolean isImage(Map<String, String> header, int unit) {
    return (unit == 0 || header.getOrDefault("XTENSION", "").equals("IMAGE"))
        && number(header, "NAXIS", 0) >= 2
        && number(header, "NAXIS1", 0) > 1
        && number(header, "NAXIS2", 0) > 1;
  }

  private static long dataBytes(Map<String, String> header) throws CannotPreview {
    long axes = number(header, "NAXIS", 0);
    if (axes < 0 || axes > 999) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    long count = axes == 0 ? 0 : 1;
    try {
      for (int axis = 1; axis <= axes; axis++) {
        count = Math.multiplyExact(count, Math.max(0, number(header, "NAXIS" + axis, 0)));
      }
      return Math.multiplyExact(
          Math.abs(number(header, "BITPIX", 8)) / 8,
          Math.addExact(count, Math.max(0, number(header, "PCOUNT", 0))));
    } catch (ArithmeticException e) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
  }

  private Made made(DataInputStream in, Map<String, String> header)
      throws IOException, CannotPreview {
    long width = number(header, "NAXIS1", 0);
    long height = number(header, "NAXIS2", 0);
    int bits = (int) number(header, "BITPIX", 0);
    var measures = new LinkedHashMap<String, Object>();
    measures.put("width", width);
    measures.put("height", height);
    measures.put("bits", Math.abs(bits));
    if (width > limits.side() || height > limits.side() || width * height > limits.pixels()) {
      throw new CannotPreview(NoPreview.TOO_MANY_PIXELS, measures);
    }
    int step = (int) Math.max(1, Math.max(width, height) / (2L * limits.sizes().getLast()));
    var values = values(in, header, (int) width, (int) height, step, bits);
    int columns = ((int) width + step - 1) / step;
    var picture = new BufferedImage(columns, values.length / columns, BufferedImage.TYPE_INT_RGB);
    paint(values, picture);
    headway.made();
    return new Made(Pictures.write(picture, "picture", folder, limits, headway), measures);
  }

  /** Every so many-th value of every so many-th line. */
  private float[] values(
      DataInputStream in, Map<String, String> header, int width, int height, int step, int bits)
      throws IOException, CannotPreview {
    double scale = decimal(header, "BSCALE", 1);
    double zero = decimal(header, "BZERO", 0);
    int columns = (width + step - 1) / step;
    var values = new float[columns * ((height + step - 1) / step)];
    int count = 0;
    for (int y = 0; y < height; y++) {
      headway.made();
      if (y % step != 0) {
        in.skipNBytes((long) width * Math.abs(bits) / 8);
        continue;
      }
      for (int x = 0; x < width; x++) {
        double value = read(in, bits);
        if (x % step == 0) {
          values[count++] = (float) (zero + scale * value);
        }
      }
    }
    return values;
  }

  private static double read(DataInputStream in, int bits) throws IOException, CannotPreview {
    return switch (bits) {
      case 8 -> in.readUnsignedByte();
      case 16 -> in.readShort();
      case 32 -> in.readInt();
      case 64 -> in.readLong();
      case -32 -> in.readFloat();
      case -64 -> in.readDouble();
      default -> throw new CannotPreview(NoPreview.MALFORMED);
    };
  }

  /** FITS counts lines from below. */
  private static void paint(float[] values, BufferedImage picture) throws CannotPreview {
    var sorted = sample(values);
    if (sorted.length == 0) {
      throw new CannotPreview(NoPreview.EMPTY);
    }
    double black = sorted[(int) (0.005 * (sorted.length - 1))];
    double white = sorted[(int) (0.995 * (sorted.length - 1))];
    double range = Math.max(white - black, Double.MIN_NORMAL);
    for (int place = 0; place < values.length; place++) {
      double share = Math.clamp((values[place] - black) / range, 0, 1);
      int grey = Double.isNaN(share) ? 0 : (int) Math.round(255 * stretched(share));
      picture.setRGB(
          place % picture.getWidth(),
          picture.getHeight() - 1 - place / picture.getWidth(),
          grey << 16 | grey << 8 | grey);
    }
  }

  private static double stretched(double share) {
    double most = Math.log(STRETCH + Math.sqrt(STRETCH * STRETCH + 1));
    return Math.log(STRETCH * share + Math.sqrt(STRETCH * STRETCH * share * share + 1)) / most;
  }

  private static float[] sample(float[] values) {
    int step = Math.max(1, values.length / SAMPLE);
    var some = new float[values.length / step + 1];
    int count = 0;
    for (int place = 0; place < values.length; place += step) {
      if (Float.isFinite(values[place])) {
        some[count++] = values[place];
      }
    }
    var sorted = Arrays.copyOf(some, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
