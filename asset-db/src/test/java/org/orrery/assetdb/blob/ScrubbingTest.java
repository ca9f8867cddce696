package org.orrery.assetdb.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aScan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.AssetDatabase;
import org.orrery.assetdb.S3Server;
import org.orrery.assetdb.blob.Scrubbing.Finding;
import org.orrery.assetdb.blob.filesystem.FilesystemBlobs;
import org.orrery.assetdb.blob.s3.S3Blobs;

class ScrubbingTest {

  @TempDir Path home;
  @TempDir Path elsewhere;
  private AssetDatabase database;
  private Scrubbing scrubbing;
  private final List<Finding> findings = new ArrayList<>();

  @BeforeEach
  void open() {
    database = AssetDatabase.in(home, Map.of());
    scrubbing = database.get(Scrubbing.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path place(Digest digest) {
    var hex = digest.hex();
    return home.resolve("blobs", hex.substring(0, 2), hex.substring(2, 4), hex);
  }

  private void overwrite(Digest digest, String text) throws IOException {
    Files.delete(place(digest));
    Files.writeString(place(digest), text);
  }

  @Test
  void what_is_whole_is_read_and_nothing_is_found() throws IOException {
    aMaterial().with(aScan()).releasedIn(database);

    var tally = scrubbing.verify(findings::add, progress -> {});

    assertThat(findings).isEmpty();
    assertThat(tally.blobs()).isEqualTo(2);
    assertThat(tally.bytes()).isGreaterThan(aScan().bytes().length);
  }

  @Test
  void missing_damaged_and_unknown_bytes_are_told_apart() throws IOException {
    var release = aMaterial().with(aScan()).releasedIn(database);
    var scan = release.files().getFirst().digest();
    Files.delete(place(release.digest()));
    overwrite(scan, "glTF a scan of the nebulA");
    var unknown =
        FilesystemBlobs.open(home, new StorageSettings(0, 0), Arrivals.untold())
            .put(stream("unknown"));
    var lonely = database.get(BlobStore.class).put(stream("nothing refers to it"));
    Files.delete(place(lonely.digest()));

    scrubbing.verify(findings::add, progress -> {});

    assertThat(findings)
        .hasSize(3)
        .contains(new Finding.Missing(release.digest()), new Finding.Unknown(unknown.digest()))
        .anyMatch(found -> found instanceof Finding.Damaged d && d.digest().equals(scan));
  }

  @Test
  void a_file_that_became_longer_is_damaged() throws IOException {
    var blob = database.get(BlobStore.class).put(stream("as it was"));
    overwrite(blob.digest(), "as it was and more");

    scrubbing.verify(findings::add, progress -> {});

    assertThat(findings).singleElement().isInstanceOf(Finding.Damaged.class);
  }

  private Stream<BlobStore> targets() throws IOException {
    return Stream.of(
        FilesystemBlobs.open(elsewhere, new StorageSettings(0, 0), Arrivals.untold()),
        S3Blobs.open(
            elsewhere,
            S3Server.newBucket(),
            new StorageSettings(0, 0),
            Arrivals.untold(),
            Instant.EPOCH));
  }

  @Test
  void everything_is_copied_to_any_store_once() throws IOException {
    aMaterial().with(aScan()).releasedIn(database);
    for (var target : targets().toList()) {
      var first = scrubbing.copy(target, findings::add, progress -> {});
      var again = scrubbing.copy(target, findings::add, progress -> {});

      assertThat(first.blobs()).isEqualTo(2);
      assertThat(first.passedOver()).isZero();
      assertThat(again.blobs()).isZero();
      assertThat(again.passedOver()).isEqualTo(2);
      try (var digests = database.get(BlobStore.class).digests()) {
        assertThat(digests).allMatch(target::holds);
      }
    }
    assertThat(findings).isEmpty();
  }

  @Test
  void damaged_bytes_are_told_of_and_not_copied() throws IOException {
    var blob = database.get(BlobStore.class).put(stream("as it was"));
    overwrite(blob.digest(), "as it is.");
    for (var target : targets().toList()) {
      findings.clear();

      scrubbing.copy(target, findings::add, progress -> {});

      assertThat(findings).singleElement().isInstanceOf(Finding.Damaged.class);
      try (var digests = target.digests()) {
        assertThat(digests).isEmpty();
      }
    }
  }
}
