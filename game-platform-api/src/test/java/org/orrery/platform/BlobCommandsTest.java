package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aScan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.AssetDatabase;
import org.orrery.assetdb.blob.Digest;

class BlobCommandsTest {

  @TempDir Path home;
  @TempDir Path elsewhere;

  private record Said(int status, String words) {}

  /** What a process of its own says to the command. */
  private Said blobs(String... arguments) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorrery.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "blobs"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), words);
  }

  private Path place(Path folder, Digest digest) {
    var hex = digest.hex();
    return folder
        .resolve("blobs")
        .resolve(hex.substring(0, 2))
        .resolve(hex.substring(2, 4))
        .resolve(hex);
  }

  @Test
  void bytes_are_verified_copied_and_swept_by_commands() throws Exception {
    Digest scan;
    try (var database = AssetDatabase.in(home, Map.of())) {
      scan = aMaterial().with(aScan()).releasedIn(database).files().getFirst().digest();
    }

    var whole = blobs("verify");
    var copied = blobs("copy", "--to", "filesystem:" + elsewhere);
    var swept = blobs("sweep", "--dry-run");
    Files.delete(place(home, scan));
    Files.writeString(place(home, scan), "something else");
    var damaged = blobs("verify");

    assertThat(whole.words()).contains("2 blobs of", "Missing: 0. Damaged: 0. Unknown: 0.");
    assertThat(whole.status()).isZero();
    assertThat(copied.words()).contains("2 blobs of", "were copied, 0 passed over.");
    assertThat(copied.status()).isZero();
    assertThat(place(elsewhere, scan)).hasBinaryContent(aScan().bytes());
    assertThat(swept.words()).contains("Would remove: 0 blobs of 0 bytes.");
    assertThat(damaged.words()).contains("damaged " + scan, "Damaged: 1.");
    assertThat(damaged.status()).isEqualTo(1);
  }

  @Test
  void what_is_not_understood_is_answered_by_what_there_is()
      throws IOException, InterruptedException {
    var said = blobs("polish");

    assertThat(said.words()).contains("blobs verify | blobs copy --to ADDRESS | blobs sweep");
    assertThat(said.status()).isEqualTo(2);
  }
}
