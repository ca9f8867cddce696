package org.orrery.indexer.lab;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.indexer.worker.WorkerSettings;

/**
 * What the lab needs on this machine.
 *
 * @param javaHome the Java to run the worker with
 * @param drivers the jars of the browser's driver; empty where it is not installed
 * @param chromium the browser; empty where there is none
 */
record LabInstallation(Path javaHome, List<Path> drivers, Optional<Path> chromium) {

  /** Debian's is a script that starts the second; the sandbox has no shell's surroundings. */
  private static final List<String> USUAL =
      List.of(
          "/usr/lib/chromium/chromium",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome-stable",
          "/usr/bin/google-chrome");

  private static final String NO_DRIVER =
      "The lab's driver is not installed: start the server by ./orrery, or set ORRERY_LAB_PATH to the folder indexer/target/lab.";
  private static final String NO_CHROMIUM =
      "Chromium is not installed: install it (Debian's package chromium), or set ORRERY_LAB_CHROMIUM to its program.";

  LabInstallation {
    drivers = List.copyOf(drivers);
  }

  static LabInstallation of(LabSettings settings) {
    return new LabInstallation(
        Path.of(System.getProperty("java.home")), drivers(settings), chromium(settings));
  }

  private static List<Path> drivers(LabSettings settings) {
    var folder = settings.path() == null ? null : Path.of(settings.path()).toAbsolutePath();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try {
      return WorkerSettings.jarsIn(folder);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<Path> chromium(LabSettings settings) {
    var set = settings.chromium();
    return (set == null ? USUAL.stream() : Stream.of(set))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Why no game can be tried here, as a sentence that says what to do; empty where one can. */
  Optional<String> fault() {
    if (drivers.isEmpty()) {
      return Optional.of(NO_DRIVER);
    }
    return chromium.isEmpty() ? Optional.of(NO_CHROMIUM) : Optional.empty();
  }

  Path java() {
    return javaHome.resolve("bin").resolve("java");
  }

  /** The worker's class path: our own code, of which it uses its package alone, and the driver. */
  List<Path> classPath() {
    var entries = new ArrayList<Path>();
    entries.add(ownCode());
    entries.addAll(drivers);
    return entries;
  }

  private static Path ownCode() {
    try {
      return Path.of(
          LabInstallation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The indexer's own code lies at no path", e);
    }
  }
}
