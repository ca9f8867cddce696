package org.orrery.samples.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The platform that this build made, in a process of its own. */
final class ServerOfThisBuild implements KillableServer, AutoCloseable {

  static final String PASSWORD = "tried and thrown away";

  private final Path home;
  private final HttpClient client = HttpClient.newHttpClient();
  private int port;
  private Process process;

  ServerOfThisBuild(Path home) throws IOException, InterruptedException {
    this.home = home;
    this.port = freePort();
    this.process = started();
    awaitReadiness();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Process started() throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m"));
    Map.of(
            "orrery.home", home.resolve("data").toString(),
            "orrery.host", "127.0.0.1",
            "orrery.port", Integer.toString(port),
            "orrery.play.port", Integer.toString(freePort()),
            "orrery.admin.password", PASSWORD)
        .forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "org.orrery.platform.Application"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(home.resolve("server.log").toFile()))
        .start();
  }

  private void awaitReadiness() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address().resolve("/health/readiness")).build();
    while (process.isAlive()) {
      try {
        if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not listening yet: asked again below.
      }
      process.waitFor(30, TimeUnit.MILLISECONDS);
    }
    throw new IOException("It ended at its start; see " + home + "/server.log");
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void killAndStart() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    port = freePort();
    process = started();
    awaitReadiness();
  }

  @Override
  public long residentBytes() throws IOException {
    return ResidentMemory.of(process.toHandle());
  }

  @Override
  public void close() throws InterruptedException {
    client.close();
    process.destroyForcibly().waitFor();
  }
}
