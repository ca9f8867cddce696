package org.orrery.samples.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.orrery.samples.PlatformClient;

/**
 * One file of a gigabyte, fetched from Orrery and from nginx in turn; what it costs each server's
 * processes of CPU. Both serve the same file of the same disk from the page cache.
 */
final class DownloadsBench {

  private static final int ROUNDS = 60;
  private static final int ROUNDS_TO_WARM_UP = 20;

  private final Path launcher;
  private final PrintStream out;

  DownloadsBench(Path launcher, PrintStream out) {
    this.launcher = launcher;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    if (!isInstalled("/usr/sbin/nginx")) {
      out.println("This compares with nginx: install it (Debian's package nginx-light).");
      System.exit(2);
    }
    var folder = Files.createTempDirectory("orrery-bench");
    try {
      measure(folder);
    } finally {
      Noise.delete(folder);
    }
  }

  private static boolean isInstalled(String program) {
    return Files.isExecutable(Path.of(program));
  }

  private void measure(Path folder) throws IOException, InterruptedException {
    var file = Noise.file(folder.resolve("www").resolve("noise.bin"), Noise.GIGABYTE);
    try (var orrery =
        LaunchedServer.start(
            launcher, folder.resolve("data"), folder.resolve("log"), "--no-samples")) {
      orrery.await("/api/search?q=star", "\"hits\"");
      var path = released(orrery, file);
      var nginx = nginx(folder);
      try {
        compare(orrery, orrery.address().resolve(path), nginx.handle(), nginx.address());
      } finally {
        nginx.process().destroy();
        nginx.process().waitFor(10, TimeUnit.SECONDS);
      }
    }
  }

  private void compare(LaunchedServer orrery, URI ours, ProcessHandle nginx, URI theirs)
      throws IOException, InterruptedException {
    fetch(theirs);
    double sumOurs = 0;
    double sumTheirs = 0;
    for (var round = 1; round <= ROUNDS; round++) {
      var before = CpuTime.of(orrery.handle());
      fetch(ours);
      var costOurs = CpuTime.of(orrery.handle()) - before;
      before = CpuTime.of(nginx);
      fetch(theirs);
      var costTheirs = CpuTime.of(nginx) - before;
      if (round > ROUNDS_TO_WARM_UP) {
        sumOurs += costOurs;
        sumTheirs += costTheirs;
      }
    }
    var rounds = ROUNDS - ROUNDS_TO_WARM_UP;
    out.printf(
        "CPU seconds for a gigabyte, mean of %d in turn after %d to warm up: Orrery %.3f, nginx %.3f, ratio %.2f%n",
        rounds, ROUNDS_TO_WARM_UP, sumOurs / rounds, sumTheirs / rounds, sumOurs / sumTheirs);
  }

  private static String released(LaunchedServer server, Path file)
      throws IOException, InterruptedException {
    var platform = PlatformClient.at(server.address());
    var token =
        platform.signIn(
            "admin",
            LaunchedServer.PASSWORD,
            "bench",
            List.of("read", "deposit"),
            Instant.now().plus(1, ChronoUnit.HOURS));
    var depositor = platform.with(token.token());
    var draft =
        depositor.post(
            "/api/materials",
            Map.of("kind", "dataset", "license", "CC0-1.0", "title", Map.of("en", "Noise")));
    var material = "/api/materials/" + draft.at("id").text();
    depositor.upload(PlatformClient.filePath(material + "/draft/files/", "noise.bin"), file);
    depositor.post(material + "/draft/release", Map.of());
    // The workers that read the file are the server's children too.
    server.await(material + "/processing", "\"stage\":\"done\"");
    return material + "/files/noise.bin";
  }

  private record Nginx(Process process, ProcessHandle handle, URI address) {}

  private static Nginx nginx(Path folder) throws IOException, InterruptedException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var settings = folder.resolve("nginx.conf");
    Files.writeString(
        settings,
        """
        daemon off; worker_processes auto; error_log %1$s/nginx.log; pid %1$s/nginx.pid;
        events { }
        http { access_log off; sendfile on; tcp_nopush on; client_body_temp_path %1$s/nginx-tmp;
          server { listen 127.0.0.1:%2$d; root %1$s/www; } }
        """
            .formatted(folder, port));
    // Its workers may run as another user.
    openToAll(folder);
    var process =
        new ProcessBuilder("/usr/sbin/nginx", "-c", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.out").toFile())
            .start();
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!listens(port)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("nginx does not start; see " + folder.resolve("nginx.out"));
      }
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    return new Nginx(
        process, process.toHandle(), URI.create("http://127.0.0.1:" + port + "/noise.bin"));
  }

  private static void openToAll(Path folder) throws IOException {
    if (!folder.toFile().setExecutable(true, false) || !folder.toFile().setReadable(true, false)) {
      throw new IOException("The folder " + folder + " cannot be opened to nginx");
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Fetches all of it over a new connection, as cheaply as may be: both cores are shared. */
  private static void fetch(URI address) throws IOException {
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      var request =
          "GET " + address.getPath() + " HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream answer = socket.getInputStream();
      var length = new CountedStream();
      answer.transferTo(length);
      if (length.bytes() < Noise.GIGABYTE) {
        throw new IOException(address + " gave only " + length.bytes() + " bytes");
      }
    }
  }

  private static final class CountedStream extends OutputStream {
    private long bytes;

    long bytes() {
      return bytes;
    }

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int offset, int length) {
      bytes += length;
    }
  }
}
