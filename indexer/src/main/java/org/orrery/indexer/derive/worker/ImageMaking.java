package org.orrery.indexer.derive.worker;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Decodes a picture as far as its header allows, and writes it small. */
final class ImageMaking {
  /** A picture with more pixels is decoded in part, every second or third of a line and column. */
  private static final long PIXELS_DECODED = 16_000_000;

  static {
    ImageIO.setUseCache(false);
  }

  private final Path folder;
  private final DerivingLimits limits;
  private final Headway headway;

  ImageMaking(Path folder, DerivingLimits limits, Headway headway) {
    this.folder = folder;
    this.limits = limits;
    this.headway = headway;
  }

  Made make(Path file) throws IOException, CannotPreview {
    try (var stream = new FileImageInputStream(file.toFile())) {
      var reader = reader(stream);
      try {
        return make(reader, orientation(file));
      } finally {
        reader.dispose();
      }
    }
  }

  private static ImageReader reader(ImageInputStream stream) throws CannotPreview {
    try {
      var reader = ImageIO.getImageReaders(stream).next();
      reader.setInput(stream);
      return reader;
    } catch (NoSuchElementException e) {
      throw new CannotPreview(NoPreview.UNSUPPORTED);
    }
  }

  private Made make(ImageReader reader, Orientation orientation) throws IOException, CannotPreview {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    var measures =
        measures(orientation.turns() ? height : width, orientation.turns() ? width : height);
    if (Math.max(width, height) > limits.side() || (long) width * height > limits.pixels()) {
      throw new CannotPreview(NoPreview.TOO_MANY_PIXELS, measures);
    }
    headway.made();
    int frames = reader.getNumImages(true);
    if (frames > 1) {
      measures.put("frames", frames);
    }
    if (frames > limits.frames()) {
      throw new CannotPreview(NoPreview.TOO_MANY_FRAMES, measures);
    }
    var decoded = decoded(reader, width, height);
    headway.made();
    measures.put("alpha", decoded.getColorModel().hasAlpha());
    measures.put("bits", decoded.getSampleModel().getSampleSize(0));
    var shown = Pictures.fitted(SrgbPicture.of(decoded), limits.sizes().getLast());
    headway.made();
    return new Made(
        Pictures.write(orientation.turned(shown), "picture", folder, limits, headway), measures);
  }

  private static Map<String, Object> measures(int width, int height) {
    var measures = new LinkedHashMap<String, Object>();
    measures.put("width", width);
    measures.put("height", height);
    measures.put("megapixels", Math.round((double) width * height / 10_000) / 100.0);
    return measures;
  }

  private static BufferedImage decoded(ImageReader reader, int width, int height)
      throws IOException {
    var how = reader.getDefaultReadParam();
    int step = (int) Math.ceil(Math.sqrt((double) width * height / PIXELS_DECODED));
    if (step > 1) {
      how.setSourceSubsampling(step, step, 0, 0);
    }
    return IccProfile.applied(reader, reader.read(0, how));
  }

  /** How the camera was held; upright where the file does not say, or says nonsense. */
  private static Orientation orientation(Path file) {
    try {
      var exif =
          ImageMetadataReader.readMetadata(file.toFile())
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      return exif != null && exif.containsTag(ExifDirectoryBase.TAG_ORIENTATION)
          ? Orientation.of(exif.getInt(ExifDirectoryBase.TAG_ORIENTATION))
          : Orientation.of(1);
    } catch (ImageProcessingException | MetadataException | IOException e) {
      return Orientation.of(1);
    }
  }
}
