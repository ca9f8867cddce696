package org.orrery.indexer.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What stands around a worker besides Java itself.
 *
 * <p>Bubblewrap gives a process its own namespaces: no network, no other processes, and of the file
 * system only what is bound, read-only but for the private folder. It may be missing, and
 * containers often forbid user namespaces; then a worker runs plainly, with Java's limits alone.
 */
public enum Sandbox {
  /** Namespaces of its own, by {@code bwrap}. */
  BUBBLEWRAP,
  /** None. */
  NONE;

  private static final List<Path> PROGRAMS =
      List.of(Path.of("/usr/bin/bwrap"), Path.of("/bin/bwrap"), Path.of("/usr/local/bin/bwrap"));

  /** What Java needs of the system: the loader, the C library, and fonts to draw with. */
  private static final List<String> SYSTEM =
      List.of(
          "/lib",
          "/lib64",
          "/usr/lib",
          "/usr/lib64",
          "/etc/ld.so.cache",
          "/etc/fonts",
          "/usr/share/fonts");

  private static final int PROBE_SECONDS = 20;

  /** This one if it works here, found out by starting this very Java in it, else none. */
  public Sandbox orWhatWorks(Path javaHome) throws InterruptedException {
    var program = program();
    if (this == NONE || program.isEmpty()) {
      return NONE;
    }
    var command = new ArrayList<>(List.of(program.get().toString()));
    command.addAll(namespaces());
    command.addAll(bound(javaHome));
    command.add(javaHome.resolve("bin").resolve("java").toString());
    command.add("-version");
    return runs(command) ? BUBBLEWRAP : NONE;
  }

  /** The command that runs the given command inside. */
  List<String> around(List<String> command, WorkerSettings settings, PrivateFolder folder) {
    var shown = Stream.concat(settings.classPath().stream(), settings.aotCache().stream()).toList();
    return around(command, settings.javaHome(), shown, folder);
  }

  /**
   * The command that runs the given command inside, with a private folder.
   *
   * @param shown what it may read besides the system's libraries and Java, as far as it is there
   */
  public List<String> around(
      List<String> command, Path javaHome, List<Path> shown, PrivateFolder folder) {
    var program = program();
    if (this == NONE || program.isEmpty()) {
      return command;
    }
    var wrapped = new ArrayList<>(List.of(program.get().toString()));
    wrapped.addAll(namespaces());
    wrapped.addAll(bound(javaHome));
    shown.stream()
        .map(entry -> entry.toAbsolutePath().toString())
        .forEach(entry -> wrapped.addAll(List.of("--ro-bind-try", entry, entry)));
    wrapped.addAll(List.of("--dir", folder.path().toString()));
    wrapped.addAll(List.of("--ro-bind", folder.in().toString(), folder.in().toString()));
    wrapped.addAll(List.of("--bind", folder.tmp().toString(), folder.tmp().toString()));
    wrapped.addAll(List.of("--chdir", folder.tmp().toString()));
    wrapped.addAll(command);
    return wrapped;
  }

  private static Optional<Path> program() {
    return PROGRAMS.stream().filter(Files::isExecutable).findFirst();
  }

  private static List<String> namespaces() {
    return List.of(
        "--unshare-all",
        "--die-with-parent",
        "--new-session",
        "--proc",
        "/proc",
        "--dev",
        "/dev",
        "--tmpfs",
        "/tmp");
  }

  private static List<String> bound(Path javaHome) {
    var java =
        Stream.of(javaHome, WorkerCommand.strictXml(javaHome).resolveSibling(""))
            .map(path -> path.toAbsolutePath().toString());
    return Stream.concat(SYSTEM.stream(), java)
        .flatMap(path -> Stream.of("--ro-bind-try", path, path))
        .toList();
  }

  private static boolean runs(List<String> command) throws InterruptedException {
    try {
      var builder =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().clear();
      var process = builder.start();
      try {
        return process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
