package org.orrery.platform.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.S3Server;
import org.orrery.assetdb.blob.Digest;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.Holdings;
import org.orrery.platform.running.Patience;
import org.orrery.platform.running.PlatformProcess;
import org.orrery.platform.running.RunningPlatform;
import org.orrery.platform.running.Samples;

/** Kills the process in the midst of deposits, again and again, on one data folder. */
final class KillTest {

  private static final int ROUNDS = 6;
  private static final int ROUNDS_ON_S3 = 4;
  private static final int DEPOSITORS = 4;
  private static final int MOST_ACKNOWLEDGEMENTS = 60;
  private static final int MOST_FILE_BYTES = 300_000;
  private static final Duration INDEXED = Duration.ofSeconds(60);

  @TempDir Path home;

  @Test
  void nothing_acknowledged_is_lost_and_the_index_agrees()
      throws IOException, InterruptedException, ExecutionException {
    killAgainAndAgain(ROUNDS, Map.of());
  }

  /** The object store outlives the process. */
  @Test
  void nothing_acknowledged_is_lost_where_bytes_are_kept_in_a_bucket()
      throws IOException, InterruptedException, ExecutionException {
    var bucket = S3Server.newBucket();

    killAgainAndAgain(ROUNDS_ON_S3, S3Server.properties(bucket));

    try (var objects = Files.walk(blobs(S3Server.properties(bucket)))) {
      for (var object : objects.filter(Files::isRegularFile).toList()) {
        assertThat(Digest.of(Files.readAllBytes(object)).hex())
            .isEqualTo(String.valueOf(object.getFileName()));
      }
    }
  }

  private void killAgainAndAgain(int rounds, Map<String, Object> settings)
      throws IOException, InterruptedException, ExecutionException {
    var seed = System.nanoTime();
    System.out.println("kills from seed " + seed);
    var random = new Random(seed);
    var assets = new TreeSet<String>();
    var platform = PlatformProcess.start(home, settings);
    try {
      platform.somebody("grace", "developer");
      for (var round = 1; round <= rounds; round++) {
        var ledger = Ledger.untilDeathAfter(1 + random.nextInt(MOST_ACKNOWLEDGEMENTS));

        depositUntilKilled(platform, ledger, random);
        platform = PlatformProcess.start(home, settings);

        var grace = platform.signedIn("grace", RunningPlatform.PASSWORD);
        assets.addAll(assertKept(grace, ledger, blobs(settings)));
        Holdings.assertNoRubbish(home);
        assertIndexAgrees(platform.visitor(), assets);
      }
    } finally {
      platform.kill();
    }
  }

  private void depositUntilKilled(PlatformProcess platform, Ledger ledger, Random random)
      throws InterruptedException, ExecutionException {
    var grace = platform.signedIn("grace", RunningPlatform.PASSWORD);
    try (var depositors = Executors.newVirtualThreadPerTaskExecutor()) {
      var depositing =
          IntStream.range(0, DEPOSITORS)
              .mapToObj(number -> random.nextLong())
              .<Future<?>>map(
                  seed -> depositors.submit(() -> depositUntilCutOff(grace, ledger, seed)))
              .toList();
      assertThat(ledger.acknowledgements().await(60, TimeUnit.SECONDS)).isTrue();
      platform.kill();
      for (var future : depositing) {
        future.get();
      }
    }
  }

  /** The build of a game is not read for search, so that no time goes to that. */
  private static void depositUntilCutOff(Caller grace, Ledger ledger, long seed) {
    var random = new Random(seed);
    try {
      while (true) {
        var game = grace.begins("games", Samples.game("Perishing", "将灭"));
        for (var path : new String[] {"build/a.bin", "build/b.bin"}) {
          var bytes = new byte[1 + random.nextInt(MOST_FILE_BYTES)];
          random.nextBytes(bytes);
          grace.puts(game, path, bytes).expect(201);
          ledger.deposited(game, path, Digest.of(bytes));
        }
        if (random.nextInt(4) > 0) {
          ledger.askedFor().add(game);
          ledger.released(game, grace.releases(game).text("digest"));
        }
      }
    } catch (UncheckedIOException e) {
      // Cut off, as it was meant to be.
    }
  }

  /** The assets that are released. */
  private static Set<String> assertKept(Caller grace, Ledger ledger, Path blobs)
      throws IOException {
    var released = new HashSet<String>();
    for (var file : ledger.files().entrySet()) {
      var asset = file.getKey().asset();
      var path = file.getKey().path();
      var digest = file.getValue();

      assertThat(grace.get(asset + "/draft").expect(200).list("files"))
          .as(asset)
          .anyMatch(
              kept ->
                  path.equals(kept.get("path")) && digest.toString().equals(kept.get("digest")));
      assertThat(Digest.of(Files.readAllBytes(blob(blobs, digest)))).isEqualTo(digest);

      var release = grace.get(asset);
      if (release.status() == 200) {
        assertThat(ledger.askedFor()).contains(asset);
        assertThat(grace.get(asset + "/files/" + path).expect(200).digest()).isEqualTo(digest);
        released.add(asset);
      }
      if (ledger.release(asset).isPresent()) {
        assertThat(release.expect(200).text("digest")).isEqualTo(ledger.release(asset).get());
      }
    }
    return released;
  }

  /** The folder that the blobs lie in, whoever keeps them there. */
  private Path blobs(Map<String, Object> settings) {
    return settings.isEmpty()
        ? home.resolve("blobs")
        : S3Server.folder(String.valueOf(settings.get("orrery.blobs.bucket")))
            .resolve("museum/blobs");
  }

  private static Path blob(Path blobs, Digest digest) {
    var hex = digest.hex();
    return blobs.resolve(hex.substring(0, 2), hex.substring(2, 4), hex);
  }

  private static void assertIndexAgrees(Caller visitor, Set<String> released) {
    try {
      Patience.until(INDEXED, () -> found(visitor).equals(released));
    } catch (AssertionError e) {
      assertThat(found(visitor)).isEqualTo(released);
    }
  }

  private static Set<String> found(Caller visitor) {
    var found = new TreeSet<String>();
    var path = "/api/search?q=perishing&type=game&limit=100";
    var page = visitor.get(path).expect(200);
    while (true) {
      page.list("hits").forEach(hit -> found.add("/api/games/" + hit.get("id")));
      if (!page.json().containsKey("next")) {
        return found;
      }
      page = visitor.get(path + "&cursor=" + page.text("next")).expect(200);
    }
  }
}
