package org.orrery.indexer.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The worker that the build has laid out, as a server would be told of it. */
public final class Installation {
  private static final Path TARGET = Path.of("target");

  private Installation() {}

  /** A pool of one worker, in the best sandbox that works here. */
  public static WorkerPool pool(Path temporary) {
    return new WorkerPool(in(temporary), WorkerLimits.DEFAULTS);
  }

  /** A pool of one worker that no sandbox holds. */
  public static WorkerPool unsandboxed(Path temporary) {
    return new WorkerPool(
        in(temporary), WorkerLimits.DEFAULTS, WorkerCommand.PROGRAM, Sandbox.NONE);
  }

  /** A pool of one worker that runs another main class, within these limits. */
  public static WorkerPool pool(Path temporary, WorkerLimits limits, Class<?> main) {
    return new WorkerPool(in(temporary), limits, main.getName(), Sandbox.BUBBLEWRAP);
  }

  static WorkerSettings in(Path temporary) {
    return new WorkerSettings(java(), classPath(), Optional.empty(), 1, temporary);
  }

  static Path java() {
    return Path.of(System.getProperty("java.home"));
  }

  static List<Path> classPath() {
    var entries = new ArrayList<Path>();
    entries.add(TARGET.resolve("classes"));
    entries.add(TARGET.resolve("test-classes"));
    entries.addAll(jars());
    return entries;
  }

  static List<Path> jars() {
    try {
      return WorkerSettings.jarsIn(TARGET.resolve("worker"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
