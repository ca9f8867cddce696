package org.orrery.indexer.derive.worker.model;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Reads the pictures that lie on a model, no larger than they are seen. */
final class Decals {

  /** More are neither measured nor shown. */
  static final int MOST = 64;

  private static final int MOST_SIDE = 16_384;
  private static final long MOST_PIXELS = 64_000_000;

  private final int side;
  private int left = MOST;

  /**
   * @param pictures how many there are, which share the memory
   */
  Decals(int pictures) {
    this.side = pictures <= 2 ? 2048 : pictures <= 8 ? 1024 : 512;
    ImageIO.setUseCache(false);
  }

  /** What can be done with a reader that knows the picture. */
  private interface Use<T> {
    T of(ImageReader reader) throws IOException;
  }

  /** The picture's size; empty where it is no picture that can be read. */
  static Optional<Model.Size> size(ByteBuffer bytes) {
    return read(bytes, reader -> new Model.Size(reader.getWidth(0), reader.getHeight(0)));
  }

  /** The picture as a texture; empty where it is none, or larger than any that is decoded. */
  Optional<Texture> texture(ByteBuffer bytes) {
    if (left-- <= 0) {
      return Optional.empty();
    }
    return read(bytes, this::decoded).flatMap(texture -> texture);
  }

  private Optional<Texture> decoded(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (Math.max(width, height) > MOST_SIDE || (long) width * height > MOST_PIXELS) {
      return Optional.empty();
    }
    var parameters = reader.getDefaultReadParam();
    int step = Math.ceilDiv(Math.max(width, height), side);
    parameters.setSourceSubsampling(step, step, 0, 0);
    parameters.setSourceRegion(new Rectangle(width, height));
    var image = reader.read(0, parameters);
    return Optional.of(
        Texture.of(
            image.getWidth(),
            image.getHeight(),
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())));
  }

  // A decoder over anybody's bytes throws what it likes: such a picture is left out.
  private static <T> Optional<T> read(ByteBuffer bytes, Use<T> use) {
    var copy = new byte[bytes.limit()];
    bytes.get(0, copy);
    try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(copy))) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      var reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        return Optional.of(use.of(reader));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
