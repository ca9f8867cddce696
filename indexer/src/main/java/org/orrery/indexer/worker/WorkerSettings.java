package org.orrery.indexer.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What worker processes are made of.
 *
 * @param javaHome the Java to run them with, the server's own for example
 * @param classPath the indexer's own jar or folder of classes, and the jars of Tika; see {@link
 *     #jarsIn}
 * @param aotCache a cache that {@link WorkerAotCache} made with the same Java and class path; one
 *     that does not fit, or is not there, is not used
 * @param workers how many processes there may be, 1 to the number of processors
 * @param temporary a folder for the workers' private folders, made when missing. It belongs to one
 *     extractor alone, which deletes what an earlier one left there. On the same file system as the
 *     files to read, a file is linked into the worker's folder, elsewhere it is copied.
 */
public record WorkerSettings(
    Path javaHome, List<Path> classPath, Optional<Path> aotCache, int workers, Path temporary) {

  public WorkerSettings {
    classPath = List.copyOf(classPath);
    int processors = Runtime.getRuntime().availableProcessors();
    if (workers < 1 || workers > processors) {
      throw new IllegalArgumentException("There can be 1 to " + processors + " workers.");
    }
  }

  /** The jars in a folder, always in the same order, as an ahead-of-time cache needs it. */
  public static List<Path> jarsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** What makes these settings unusable, as a sentence; empty when they can be used. */
  public Optional<String> fault() {
    if (!Files.isExecutable(java())) {
      return Optional.of("There is no Java to run workers with at " + java() + ".");
    }
    if (!Files.isRegularFile(WorkerCommand.strictXml(javaHome))) {
      return Optional.of("The Java at " + javaHome + " has no strict settings for XML to give.");
    }
    if (classPath.isEmpty()) {
      return Optional.of("The workers' class path is empty: it needs the jars of Tika.");
    }
    return classPath.stream()
        .filter(entry -> !Files.exists(entry))
        .findFirst()
        .map(missing -> "The workers' class path names " + missing + ", which does not exist.");
  }

  Path java() {
    return javaHome.resolve("bin").resolve("java");
  }
}
