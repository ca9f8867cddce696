package org.orrery.samples.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.orrery.samples.PlatformClient;

/**
 * From the start of the launcher to the first search answered, with the samples loaded; and the
 * server's resident memory after a walk: a file of 300 MB deposited, released and downloaded, and
 * some hundred searches.
 */
final class StartBench {

  private static final int STARTS = 7;
  private static final long FILE_BYTES = 300L * 1000 * 1000;
  private static final int SEARCHES = 300;
  private static final List<String> WORDS =
      List.of("star", "moon", "crystal", "恒星", "行星", "penguin", "pulsar", "map", "water", "音");

  private final Path launcher;
  private final PrintStream out;

  StartBench(Path launcher, PrintStream out) {
    this.launcher = launcher;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("orrery-bench");
    try {
      measure(folder);
    } finally {
      Noise.delete(folder);
    }
  }

  private void measure(Path folder) throws IOException, InterruptedException {
    var home = folder.resolve("data");
    var log = folder.resolve("log");
    out.println("Loading the samples.");
    try (var server = LaunchedServer.start(launcher, home, log)) {
      server.await("/api/search?q=star", "\"hits\"");
      server.await("/api/search?q=type:game", "\"total\":3");
    }
    var millis = new long[STARTS];
    for (var start = 0; start < STARTS; start++) {
      var begun = System.nanoTime();
      try (var server = LaunchedServer.start(launcher, home, log, "--no-samples")) {
        server.await("/api/search?q=star", "<mark>");
        millis[start] = (System.nanoTime() - begun) / 1_000_000;
        out.printf(
            "start %d: %,d ms, resident %,d MB%n",
            start + 1, millis[start], server.residentBytes() / 1_000_000);
      }
    }
    Arrays.sort(millis);
    out.printf(
        "From process start to the first search answered: min %,d, median %,d, max %,d ms%n",
        millis[0], millis[STARTS / 2], millis[STARTS - 1]);
    try (var server = LaunchedServer.start(launcher, home, log, "--no-samples")) {
      server.await("/api/search?q=star", "<mark>");
      walk(server, folder);
      out.printf(
          "Resident memory after the walk, workers apart: %,d MB%n",
          server.residentBytes() / 1_000_000);
    }
  }

  private void walk(LaunchedServer server, Path folder) throws IOException, InterruptedException {
    var platform = PlatformClient.at(server.address());
    var token =
        platform.signIn(
            "admin",
            LaunchedServer.PASSWORD,
            "bench",
            List.of("read", "deposit"),
            Instant.now().plus(1, ChronoUnit.HOURS));
    var depositor = platform.with(token.token());
    var file = Noise.file(folder.resolve("noise.bin"), FILE_BYTES);
    var draft =
        depositor.post(
            "/api/materials",
            Map.of(
                "kind",
                "dataset",
                "license",
                "CC0-1.0",
                "title",
                Map.of("en", "Noise", "zh", "噪声")));
    var material = "/api/materials/" + draft.at("id").text();
    var begun = System.nanoTime();
    depositor.upload(PlatformClient.filePath(material + "/draft/files/", "noise.bin"), file);
    out.printf(
        "Deposit of %,d MB: %,d ms%n",
        FILE_BYTES / 1_000_000, (System.nanoTime() - begun) / 1_000_000);
    depositor.post(material + "/draft/release", Map.of());
    try (var client = HttpClient.newHttpClient()) {
      begun = System.nanoTime();
      download(client, server.address().resolve(material + "/files/noise.bin"));
      out.printf("Download: %,d ms%n", (System.nanoTime() - begun) / 1_000_000);
      for (var search = 0; search < SEARCHES; search++) {
        var query = PlatformClient.escaped(WORDS.get(search % WORDS.size()));
        download(
            client,
            server.address().resolve("/api/search?q=" + query + "&limit=" + (1 + search % 50)));
      }
    }
    server.await("/api/search?q=Noise", "<mark>");
  }

  private static void download(HttpClient client, URI address)
      throws IOException, InterruptedException {
    var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      body.transferTo(java.io.OutputStream.nullOutputStream());
    }
    if (answer.statusCode() != 200) {
      throw new IOException(address + " was answered " + answer.statusCode());
    }
  }
}
