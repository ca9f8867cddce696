package org.orrery.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.samples.PlatformClient;
import org.orrery.samples.Sha256;

/** The published tus client for Java, the real server, broken connections and kills. */
class LongUploadTest {

  private static final long FILE_BYTES = 120_000_000;
  private static final long MOST_MEMORY = 64_000_000;

  @TempDir Path folder;

  @Test
  void a_file_comes_whole_through_broken_connections_and_killed_servers()
      throws IOException, InterruptedException {
    var file = folder.resolve("noise.bin");
    Noise.file(file, FILE_BYTES);
    try (var server = new ServerOfThisBuild(folder)) {
      var token =
          PlatformClient.at(server.address())
              .signIn(
                  "admin",
                  ServerOfThisBuild.PASSWORD,
                  "test",
                  List.of("read", "deposit"),
                  Instant.now().plus(1, ChronoUnit.HOURS))
              .token();
      var id =
          PlatformClient.at(server.address())
              .with(token)
              .post("/api/games", Map.of("title", Map.of("en", "Noise")))
              .at("id")
              .text();

      var outcome =
          new LongUpload(server, file, 20, 3)
              .send(
                  Map.of("Authorization", "Bearer " + token),
                  Map.of("asset", id, "path", "noise.bin"));

      var files =
          PlatformClient.at(server.address())
              .with(token)
              .get("/api/games/" + id + "/draft")
              .at("files");
      assertThat(files.each()).hasSize(1);
      assertThat(files.at(0).at("digest").text()).isEqualTo(Sha256.of(file).toString());
      assertThat(outcome.interruptions()).isEqualTo(23);
      assertThat(outcome.sentAgain())
          .isLessThanOrEqualTo(outcome.interruptions() * outcome.mostUnacknowledged());
      assertThat(outcome.memoryGrowth()).isLessThan(MOST_MEMORY);
    }
  }
}
