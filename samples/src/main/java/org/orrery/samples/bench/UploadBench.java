package org.orrery.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.orrery.samples.PlatformClient;
import org.orrery.samples.Sha256;

/** A file of 2 GB sent through twenty broken connections and three killed servers. */
final class UploadBench {

  private static final long FILE_BYTES = 2_000_000_000L;
  private static final int BREAKS = 20;
  private static final int KILLS = 3;

  private final Path launcher;
  private final PrintStream out;

  UploadBench(Path launcher, PrintStream out) {
    this.launcher = launcher;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("orrery-bench");
    try (var server = new Launched(launcher, folder)) {
      measure(server, folder);
    } finally {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void measure(Launched server, Path folder) throws IOException, InterruptedException {
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
        depositor.post("/api/materials", Map.of("kind", "dataset", "title", Map.of("en", "Noise")));
    var id = draft.at("id").text();
    var file = folder.resolve("noise.bin");
    Noise.file(file, FILE_BYTES);

    var outcome =
        new LongUpload(server, file, BREAKS, KILLS)
            .send(
                Map.of("Authorization", "Bearer " + token.token()),
                Map.of("asset", id, "path", "noise.bin"));

    var now = PlatformClient.at(server.address()).with(token.token());
    var kept = now.get("/api/materials/" + id + "/draft").at("files").at(0);
    var isWhole = kept.at("digest").text().equals(Sha256.of(file).toString());
    out.printf(
        "Upload of %,d MB through %d broken connections and %d kills: %,d s; digest %s%n",
        FILE_BYTES / 1_000_000,
        BREAKS,
        KILLS,
        outcome.duration().toSeconds(),
        isWhole ? "equal" : "DIFFERENT");
    out.printf(
        "Sent more than once: %,.1f MB in all, at most %,.1f MB unacknowledged at an"
            + " interruption%n",
        outcome.sentAgain() / 1e6, outcome.mostUnacknowledged() / 1e6);
    out.printf(
        "Resident memory of the server grew while bytes came: %,.1f MB at most%n",
        outcome.memoryGrowth() / 1e6);
  }

  /** A launched server, and its successors. */
  private static final class Launched implements KillableServer, AutoCloseable {

    private final Path launcher;
    private final Path folder;
    private LaunchedServer life;

    Launched(Path launcher, Path folder) throws IOException, InterruptedException {
      this.launcher = launcher;
      this.folder = folder;
      this.life = started();
    }

    private LaunchedServer started() throws IOException, InterruptedException {
      var server =
          LaunchedServer.start(
              launcher, folder.resolve("data"), folder.resolve("log"), "--no-samples");
      server.await("/health/readiness", "UP");
      return server;
    }

    @Override
    public URI address() {
      return life.address();
    }

    @Override
    public void killAndStart() throws IOException, InterruptedException {
      life.kill();
      life = started();
    }

    @Override
    public long residentBytes() throws IOException {
      return life.residentBytes();
    }

    @Override
    public void close() {
      life.close();
    }
  }
}
