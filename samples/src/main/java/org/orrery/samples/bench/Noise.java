package org.orrery.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Files of bytes that nothing can compress, the same each time. */
final class Noise {

  private static final int BLOCK = 1_000_000;

  private Noise() {}

  static void write(Path file, long bytes) throws IOException {
    var random = new Random(20261122);
    var block = new byte[BLOCK];
    try (var out = Files.newOutputStream(file)) {
      for (long left = bytes; left > 0; left -= BLOCK) {
        random.nextBytes(block);
        out.write(block, 0, (int) Math.min(BLOCK, left));
      }
    }
  }
}
