package org.orrery.assetdb.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.AssetDatabase;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.KnownBlobs;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.release.Releases;

class NothingAcknowledgedIsLostTest {

  private static final int ROUNDS = 8;

  @Test
  void a_process_that_is_killed_at_any_moment_loses_nothing_acknowledged(@TempDir Path home)
      throws Exception {
    var seed = System.nanoTime();
    System.out.println("Moments of killing are drawn from the seed " + seed);
    var moments = new Random(seed);
    var acknowledged = new ArrayList<String>();

    for (var round = 0; round < ROUNDS; round++) {
      var least = round % 2;
      acknowledged.addAll(
          acknowledgedBefore(home, "round-" + round, least, 50 + moments.nextInt(1_200)));
    }

    assertThat(acknowledged).as("seed " + seed).hasSizeGreaterThanOrEqualTo(ROUNDS / 2);
    try (var database = AssetDatabase.in(home, Map.of())) {
      for (var line : acknowledged) {
        demandKept(database, line.split(" ", -1));
      }
      assertThat(home.resolve("staging")).isEmptyDirectory();
      demandSound(database);
    }
  }

  /**
   * What a process acknowledged before it was killed, so many milliseconds after it was ready and
   * had acknowledged the least that is wanted of it.
   */
  private static List<String> acknowledgedBefore(Path home, String name, int least, int millis)
      throws Exception {
    var process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                DepositForEver.class.getName(),
                home.toString(),
                name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var lines = new ArrayList<String>();
    var awaited = new CountDownLatch(least);
    try (var reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(reader.readLine()).isEqualTo("ready");
      var reading = CompletableFuture.runAsync(() -> readAll(reader, lines, awaited));
      assertThat(awaited.await(60, TimeUnit.SECONDS)).as("acknowledged in time").isTrue();
      try {
        reading.get(millis, TimeUnit.MILLISECONDS);
        throw new AssertionError("The process ended by itself: " + lines);
      } catch (TimeoutException e) {
        // By its handle: Process itself would also close what it said and is not read yet.
        process.toHandle().destroyForcibly();
        process.waitFor();
      }
      reading.get();
    }
    return lines;
  }

  /** Only whole lines were said: the last may have been cut by the kill. */
  private static void readAll(BufferedReader reader, List<String> lines, CountDownLatch awaited) {
    var line = new StringBuilder();
    try {
      for (var c = reader.read(); c >= 0; c = reader.read()) {
        if (c == '\n') {
          lines.add(line.toString());
          awaited.countDown();
          line.setLength(0);
        } else {
          line.append((char) c);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void demandKept(AssetDatabase database, String[] words) throws IOException {
    var asset = new AssetId(words[1]);
    switch (words[0]) {
      case "file" -> {
        var file =
            database
                .get(Drafts.class)
                .find(asset)
                .orElseThrow()
                .file(new AssetPath(words[2]))
                .orElseThrow();
        assertThat(file.digest()).hasToString(words[3]);
        demandBytes(database, file.digest());
      }
      case "release" -> {
        var release = database.get(Releases.class).find(asset, 1).orElseThrow();
        assertThat(release.digest()).hasToString(words[2]);
        demandBytes(database, release.digest());
      }
      default -> throw new AssertionError("Not understood: " + String.join(" ", words));
    }
  }

  private static void demandBytes(AssetDatabase database, Digest digest) throws IOException {
    var blob = database.get(KnownBlobs.class).find(List.of(digest)).values().iterator().next();
    try (var content = database.get(BlobStore.class).open(digest, ByteRange.all(blob.size()))) {
      assertThat(Digest.of(content.readAllBytes())).isEqualTo(digest);
    }
  }

  /** Every release has its outbox entry, and every blob its own bytes. */
  private static void demandSound(AssetDatabase database) throws IOException {
    assertThat(database.rows("outbox")).isEqualTo(database.rows("releases"));
    try (var digests = database.get(BlobStore.class).digests()) {
      for (var digest : digests.toList()) {
        var size = java.nio.file.Files.size(place(database.home(), digest.hex()));
        try (var content = database.get(BlobStore.class).open(digest, ByteRange.all(size))) {
          assertThat(Digest.of(content.readAllBytes())).isEqualTo(digest);
        }
      }
    }
  }

  private static Path place(Path home, String hex) {
    return home.resolve("blobs")
        .resolve(hex.substring(0, 2))
        .resolve(hex.substring(2, 4))
        .resolve(hex);
  }
}
