package org.orrery.indexer.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a worker process is started. */
record WorkerCommand(WorkerSettings settings, WorkerLimits limits, Sandbox sandbox, String main) {

  /** The main class, by its name: it is never loaded here. */
  static final String PROGRAM = "org.orrery.indexer.worker.program.WorkerProgram";

  /** A process not yet started, for a worker with this folder. */
  ProcessBuilder process(PrivateFolder folder) {
    var extra =
        settings.aotCache().filter(Files::isRegularFile).map(cache -> "-XX:AOTCache=" + cache);
    return builder(sandbox.around(java(folder, extra.stream().toList()), settings, folder), folder);
  }

  /** A process outside the sandbox that leaves a cache behind when it ends in peace. */
  ProcessBuilder training(PrivateFolder folder, Path cache) {
    return builder(java(folder, List.of("-XX:AOTCacheOutput=" + cache)), folder);
  }

  private static ProcessBuilder builder(List<String> command, PrivateFolder folder) {
    var builder = new ProcessBuilder(command).directory(folder.tmp().toFile());
    builder.environment().clear();
    // Without it Java takes the names of files for ASCII and finds none with a Chinese name.
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }

  private List<String> java(PrivateFolder folder, List<String> extra) {
    var command = new ArrayList<String>();
    command.add(settings.java().toAbsolutePath().toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.heapBytes(),
            "-XX:MaxDirectMemorySize=" + limits.directMemoryBytes(),
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            // Standard output belongs to the frames.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Djava.xml.config.file=" + strictXml(settings.javaHome()),
            "-Djdk.xml.maxElementDepth=" + limits.elementDepth(),
            "-Djava.awt.headless=true",
            "-Duser.home=" + folder.tmp(),
            "-Djava.io.tmpdir=" + folder.tmp()));
    command.addAll(extra);
    command.addAll(List.of("-cp", classPath(), main));
    command.addAll(limits.parsing().arguments());
    return command;
  }

  /** Java's own strict limits for XML. Some systems keep Java's settings apart, behind links. */
  static Path strictXml(Path javaHome) {
    var file = javaHome.toAbsolutePath().resolve("conf/jaxp-strict.properties.template");
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file;
    }
  }

  private String classPath() {
    return settings.classPath().stream()
        .map(entry -> entry.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
