package org.orrery.platform.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application in a process of its own, which can be killed. */
public record PlatformProcess(Process process, Path home, int port, int playPort)
    implements RunningPlatform {

  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  /** One in the folder, in a JVM with these options; it is ready when this returns. */
  public static PlatformProcess start(Path home, String... options) throws IOException {
    return start(home, Map.of(), options);
  }

  /** One with these settings besides the usual ones. */
  public static PlatformProcess start(Path home, Map<String, Object> settings, String... options)
      throws IOException {
    var port = RunningPlatform.freePort();
    var playPort = RunningPlatform.freePort();
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    RunningPlatform.settings(home, port, playPort, settings)
        .forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "org.orrery.platform.Application"));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(home.resolve("process.log").toFile()))
            .start();
    var platform = new PlatformProcess(process, home, port, playPort);
    Patience.until(LONGEST_START, () -> !process.isAlive() || platform.visitor().isReady());
    if (!process.isAlive()) {
      throw new IllegalStateException("It ended at its start; see " + home + "/process.log");
    }
    return platform;
  }

  /** Ends it without a warning, as a power cut of the process would. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The process does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }
}
