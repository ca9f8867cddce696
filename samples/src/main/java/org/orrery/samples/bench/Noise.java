package org.orrery.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Random;

/** Files that nothing can compress, and the folders that they lie in for a while. */
final class Noise {

  static final long GIGABYTE = 1_000_000_000;

  private Noise() {}

  /** Makes a file of so many bytes, a multiple of a million. */
  static Path file(Path file, long size) throws IOException {
    var random = new Random(20261122);
    var block = new byte[1_000_000];
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (var bytes = Files.newOutputStream(file)) {
      for (long written = 0; written < size; written += block.length) {
        random.nextBytes(block);
        bytes.write(block);
      }
    }
    return file;
  }

  /** Deletes the folder with all in it. */
  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
