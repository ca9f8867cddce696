package org.orrery.indexer.derive.worker;

import static org.orrery.indexer.derive.worker.SocialRecipe.HEIGHT;
import static org.orrery.indexer.derive.worker.SocialRecipe.PICTURE;
import static org.orrery.indexer.derive.worker.SocialRecipe.WIDTH;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;

/** Puts a picture into the middle of a wider one. */
final class SocialMaking {

  /** Small pictures are not blown up beyond this many times. */
  private static final double MOST_ENLARGED = 2;

  /** Some that show links take nothing above 300 kB; hardly a picture comes near it so. */
  private static final float JPEG_QUALITY = 0.85f;

  private static final Color NIGHT = new Color(0x10182f);
  private static final Color PAPER = new Color(0xf7f4ec);

  private final Path folder;
  private final DerivingLimits limits;
  private final Headway headway;

  SocialMaking(Path folder, DerivingLimits limits, Headway headway) {
    this.folder = folder;
    this.limits = limits;
    this.headway = headway;
  }

  Made make(Path file) throws IOException, CannotPreview {
    var shown = picture(file);
    headway.made();
    var wide = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    place(shown, wide);
    headway.made();
    var written = folder.resolve(PICTURE + ".jpg");
    writeJpeg(wide, written);
    return new Made(
        List.of(
            new Output(
                PICTURE,
                written,
                "image/jpeg",
                Map.of("width", WIDTH, "height", HEIGHT, "size", WIDTH))),
        Map.of());
  }

  /** A picture as {@link Pictures} writes it: never larger than the largest size. */
  private BufferedImage picture(Path file) throws IOException, CannotPreview {
    try (var stream = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new CannotPreview(NoPreview.UNSUPPORTED);
      }
      var reader = readers.next();
      try {
        reader.setInput(stream);
        if (Math.max(reader.getWidth(0), reader.getHeight(0)) > limits.sizes().getLast()) {
          throw new CannotPreview(NoPreview.TOO_MANY_PIXELS);
        }
        return SrgbPicture.of(reader.read(0));
      } finally {
        reader.dispose();
      }
    }
  }

  private static void place(BufferedImage picture, BufferedImage wide) {
    double scale =
        Math.min(
            MOST_ENLARGED,
            Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    // The mean of what each pixel covers is finer than what drawing smaller would give.
    var source = scale < 1 ? Pictures.fitted(picture, Math.max(width, height)) : picture;
    var graphics = wide.createGraphics();
    graphics.setColor(ground(picture));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(source, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, null);
    graphics.dispose();
  }

  /** Night, but paper behind a dark drawing that one sees through. */
  private static Color ground(BufferedImage picture) {
    return picture.getColorModel().hasAlpha() && isDark(picture) ? PAPER : NIGHT;
  }

  private static boolean isDark(BufferedImage picture) {
    long light = 0;
    long cover = 0;
    boolean isSeenThrough = false;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int pixel = picture.getRGB(x, y);
        int alpha = pixel >>> 24;
        int brightness = (pixel >> 16 & 0xFF) + 2 * (pixel >> 8 & 0xFF) + (pixel & 0xFF);
        isSeenThrough |= alpha < 255;
        light += (long) alpha * brightness;
        cover += alpha;
      }
    }
    return isSeenThrough && cover > 0 && light / cover < 4 * 128;
  }

  private static void writeJpeg(BufferedImage picture, Path file) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new FileImageOutputStream(file.toFile())) {
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
  }
}
