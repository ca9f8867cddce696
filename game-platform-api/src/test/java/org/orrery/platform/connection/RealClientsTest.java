package org.orrery.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.blob.Digest;
import org.orrery.platform.running.CuttingProxy;

/** The programs that people download with, over a line that breaks off again and again. */
final class RealClientsTest extends OnALibrary {

  private static final int BYTES_TO_A_CUT = 5_000_000;
  private static final int MOST_ATTEMPTS = 40;

  @TempDir Path folder;

  RealClientsTest() throws IOException {
    super(Map.of());
  }

  /** Runs the program in the folder and gives its exit code. */
  private int run(String... command) throws Exception {
    var log = folder.resolve("said.log");
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(Files.readString(log)).isTrue();
    return process.exitValue();
  }

  private void assertFetched(Path file, String path) throws IOException {
    var whole = platform.visitor().get(path).expect(200);
    assertThat(Digest.of(Files.readAllBytes(file))).isEqualTo(whole.digest());
  }

  /** Lets the program fetch the file and the archives, as often as it must. */
  private void fetchAll(int bytesToACut, Fetching fetching) throws Exception {
    for (var path :
        List.of(
            material + "/files/large.bin",
            material + "/archive",
            material + "/archive?format=bagit")) {
      try (var line = CuttingProxy.before(platform.origin(), bytesToACut)) {
        var file = folder.resolve("fetched-" + path.length());
        var attempts = 0;
        while (run(fetching.command(line.origin().resolve(path), file)) != 0) {
          assertThat(++attempts).isLessThan(MOST_ATTEMPTS);
        }

        assertThat(line.cuts()).isGreaterThan(LARGE_BYTES / bytesToACut / 2);
        assertFetched(file, path);
      }
    }
  }

  @FunctionalInterface
  private interface Fetching {
    String[] command(URI address, Path file);
  }

  @Test
  void curl_goes_on_where_it_was_cut_off() throws Exception {
    fetchAll(
        BYTES_TO_A_CUT,
        (address, file) ->
            new String[] {
              "curl", "--fail", "-sS", "-C", "-", "-o", file.toString(), address.toString()
            });
  }

  @Test
  void wget_goes_on_where_it_was_cut_off() throws Exception {
    fetchAll(
        BYTES_TO_A_CUT,
        (address, file) ->
            new String[] {
              "wget",
              "-nv",
              "-c",
              "--no-proxy",
              "--tries=1",
              "-O",
              file.toString(),
              address.toString()
            });
  }

  @Test
  void aria2_goes_on_in_eight_parts_at_once() throws Exception {
    // It asks for a mebibyte at a time on each connection.
    fetchAll(
        700_000,
        (address, file) ->
            aria2("-x8", "-s8", "-k1M", "-o", String.valueOf(file.getFileName()), address));
  }

  private static String[] aria2(Object... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                "aria2c",
                "--no-conf",
                "--all-proxy=",
                "--max-tries=0",
                "--retry-wait=0",
                "--max-file-not-found=0",
                "--file-allocation=none",
                "--disable-ipv6=true"));
    for (var argument : arguments) {
      command.add(String.valueOf(argument));
    }
    return command.toArray(String[]::new);
  }

  @Test
  void aria2_fetches_the_whole_list_and_sha256sum_finds_it_right() throws Exception {
    try (var line = CuttingProxy.before(platform.origin(), BYTES_TO_A_CUT)) {
      var list = material + "/manifest.txt";
      var visitor = platform.visitor().at(line.origin());
      Files.write(folder.resolve("list"), visitor.get(list).expect(200).body());
      Files.write(
          folder.resolve("sums"), visitor.get(list + "?format=sha256sum").expect(200).body());

      assertThat(run(aria2("-x4", "-s4", "-k1M", "-i", "list"))).isZero();
      assertThat(run("sha256sum", "-c", "--strict", "sums")).isZero();
      assertThat(Files.readString(folder.resolve("数据/a b.csv"), StandardCharsets.UTF_8))
          .isEqualTo("a,b\n1,2\n");
      assertThat(line.cuts()).isPositive();
    }
  }
}
