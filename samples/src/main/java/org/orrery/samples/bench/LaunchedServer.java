package org.orrery.samples.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server of our own, started by the launcher on free ports, and ended with all that it started.
 */
final class LaunchedServer implements AutoCloseable {

  static final String PASSWORD = "measured and thrown away";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private LaunchedServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts the launcher on the data folder; {@code log} gets what it prints. */
  static LaunchedServer start(Path launcher, Path home, Path log, String... arguments)
      throws IOException {
    var port = freePort();
    var command = new ArrayList<>(List.of(launcher.toString(), "serve"));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("ORRERY_HOME", home.toString());
    builder.environment().put("ORRERY_PORT", Integer.toString(port));
    builder.environment().put("ORRERY_PLAY_PORT", Integer.toString(freePort()));
    builder.environment().put("ORRERY_HOST", "127.0.0.1");
    builder.environment().put("ORRERY_ADMIN_PASSWORD", PASSWORD);
    return new LaunchedServer(builder.start(), port);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Asks until the answer's status is 200 and its text holds {@code wanted}. */
  void await(String path, String wanted) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    var request = HttpRequest.newBuilder(address().resolve(path)).build();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new IOException("The server ended before it answered");
      }
      try {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 200 && answer.body().contains(wanted)) {
          return;
        }
      } catch (java.net.ConnectException e) {
        // Not listening yet: asked again below.
      }
      process.waitFor(10, TimeUnit.MILLISECONDS);
    }
    throw new IOException("There was no such answer within " + PATIENCE);
  }

  /** The server's own process, below the launcher's. */
  ProcessHandle handle() throws IOException {
    return process
        .descendants()
        .filter(handle -> handle.info().command().orElse("").endsWith("/java"))
        .min(Comparator.comparingLong(ProcessHandle::pid))
        .orElseThrow(() -> new IOException("The server's process is not to be seen"));
  }

  /** Resident memory of the server's own process, workers apart, in bytes. */
  long residentBytes() throws IOException {
    return ResidentMemory.of(handle());
  }

  /** Ends the server's own process without a warning. */
  void kill() throws IOException, InterruptedException {
    handle().destroyForcibly();
    process.waitFor();
    client.close();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    client.close();
  }
}
