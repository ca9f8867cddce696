package org.orrery.indexer.lab;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orrery.indexer.worker.PrivateFolder;
import org.orrery.indexer.worker.Sandbox;

/** How the process of one trial is started. */
record LabCommand(LabInstallation installation, LabSettings settings, Sandbox sandbox) {

  /** The main class, by its name: it is never loaded here. */
  private static final String PROGRAM = "org.orrery.indexer.lab.worker.LabProgram";

  private static final String HEAP = "-Xmx384m";
  private static final Path NICE = Path.of("/usr/bin/nice");

  /** What a browser needs of the system besides what Java needs. */
  private static final List<Path> SYSTEM =
      Stream.of("/usr", "/bin", "/opt", "/etc/fonts", "/etc/alternatives", "/etc/chromium")
          .map(Path::of)
          .toList();

  /**
   * A process not yet started.
   *
   * @param start path of the page to open, within the game
   */
  ProcessBuilder process(PrivateFolder folder, Path output, String start, long seed) {
    var shown = new ArrayList<>(SYSTEM);
    shown.addAll(installation.classPath());
    installation.chromium().map(Path::getParent).ifPresent(shown::add);
    var command = new ArrayList<>(politely());
    command.addAll(
        sandbox.around(java(folder, output, start, seed), installation.javaHome(), shown, folder));
    var builder = new ProcessBuilder(command).directory(folder.tmp().toFile());
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("HOME", folder.tmp().toString());
    return builder;
  }

  /** A trial takes a processor for minutes; whoever waits for a page goes before it. */
  private static List<String> politely() {
    return Files.isExecutable(NICE) ? List.of(NICE.toString(), "-n", "10") : List.of();
  }

  private List<String> java(PrivateFolder folder, Path output, String start, long seed) {
    return List.of(
        installation.java().toAbsolutePath().toString(),
        HEAP,
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-XX:-CreateCoredumpOnCrash",
        // Standard output belongs to the progress.
        "-XX:+DisplayVMOutputToStderr",
        "-Djava.awt.headless=true",
        "-Duser.home=" + folder.tmp(),
        "-Djava.io.tmpdir=" + folder.tmp(),
        "-cp",
        installation.classPath().stream()
            .map(entry -> entry.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator)),
        PROGRAM,
        installation.chromium().orElseThrow().toString(),
        Boolean.toString(sandbox == Sandbox.BUBBLEWRAP),
        folder.in().toString(),
        output.toString(),
        start,
        Long.toString(seed),
        Long.toString(Math.max(1, settings.play().toSeconds())),
        Long.toString(settings.idle().toSeconds()),
        Long.toString(settings.memory()));
  }
}
