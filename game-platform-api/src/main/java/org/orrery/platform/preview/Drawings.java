package org.orrery.platform.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The drawings that stand for assets without a picture, one for each kind; and one for all. */
final class Drawings {

  /** Their widths in pixels, largest first. */
  private static final List<Integer> WIDTHS = List.of(512, 256, 64);

  private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

  private Drawings() {}

  /** What other sites show where there is no picture, 1200 by 630 pixels. */
  static byte[] social() {
    return READ.computeIfAbsent("social.jpg", Drawings::read);
  }

  /** The drawing of a kind, or of a {@code game}, as PNG; the largest that is within the size. */
  static byte[] png(String kind, int size) {
    int width = WIDTHS.stream().filter(some -> some <= size).findFirst().orElse(WIDTHS.getLast());
    return READ.computeIfAbsent(kind + "-" + width + ".png", Drawings::read);
  }

  private static byte[] read(String name) {
    try (var stream = Drawings.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The build lacks the drawing " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
