package org.orrery.platform.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.PlatformInThisJvm;
import org.orrery.platform.running.Samples;

/** A platform, and a released material with a large file and two small ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnALibrary {

  static final int LARGE_BYTES = 24 * 1024 * 1024;
  static final String SMALL_TEXT = "the whole of a small text";

  final PlatformInThisJvm platform;
  final Caller ada;
  final String material;
  final byte[] large = new byte[LARGE_BYTES];

  OnALibrary(Map<String, Object> settings) throws IOException {
    platform = PlatformInThisJvm.start(Files.createTempDirectory("orrery-library"), settings);
    ada = platform.somebody("ada", "developer", "researcher");
    material = ada.begins("materials", Samples.material("A library", "图书馆"));
    new Random(20261122).nextBytes(large);
    ada.puts(material, "large.bin", large).expect(201);
    ada.puts(material, "small.txt", Samples.utf8(SMALL_TEXT)).expect(201);
    ada.puts(material, "%E6%95%B0%E6%8D%AE/a%20b.csv", Samples.utf8("a,b\n1,2\n")).expect(201);
    ada.releases(material);
    ada.awaitsProcessing(material);
  }

  /** How many blobs this process has open now. */
  long openBlobs() {
    var blobs = platform.home().resolve("blobs");
    try (var open = Files.list(Path.of("/proc/self/fd"))) {
      return open.filter(link -> leadsInto(link, blobs)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean leadsInto(Path link, Path folder) {
    try {
      return Files.readSymbolicLink(link).startsWith(folder);
    } catch (IOException e) {
      return false; // Closed since it was listed.
    }
  }

  @AfterAll
  void close() {
    platform.close();
  }
}
