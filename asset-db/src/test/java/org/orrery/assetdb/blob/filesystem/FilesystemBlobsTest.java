package org.orrery.assetdb.blob.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.blob.Arrivals;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.BlobStoreContract;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.StorageSettings;

class FilesystemBlobsTest implements BlobStoreContract {

  private static final byte[] BYTES = "some bytes".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;
  private Optional<BlobStore> store = Optional.empty();

  @Override
  public BlobStore store() throws IOException {
    if (store.isEmpty()) {
      store = Optional.of(FilesystemBlobs.open(home, new StorageSettings(0, 0), Arrivals.untold()));
    }
    return store.get();
  }

  private Path place() throws IOException {
    try (var files = Files.walk(home.resolve("blobs"))) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  @Test
  void after_a_failure_of_the_disk_nothing_more_is_kept_and_reading_goes_on() throws IOException {
    var kept =
        store().put(new ByteArrayInputStream("kept before".getBytes(StandardCharsets.UTF_8)));
    var hex = Digest.of(BYTES).hex();
    Files.writeString(home.resolve("blobs").resolve(hex.substring(0, 2)), "no folder can be here");

    assertThat(store().fault()).isEmpty();
    assertThatThrownBy(() -> store().put(new ByteArrayInputStream(BYTES)))
        .isInstanceOf(IOException.class);

    assertThat(store().fault())
        .hasValueSatisfying(fault -> assertThat(fault).contains("until a restart"));
    var other = new ByteArrayInputStream("other".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> store().put(other)).isInstanceOf(IOException.class);
    try (var bytes = store().open(kept.digest(), ByteRange.all(kept.size()))) {
      assertThat(bytes.readAllBytes()).asString().isEqualTo("kept before");
    }
  }

  @Test
  @SuppressWarnings("InputStreamSlowMultibyteRead") // It never gives a byte.
  void a_failing_depositor_is_no_failure_of_the_disk() throws IOException {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line went dead");
          }
        };

    assertThatThrownBy(() -> store().put(broken)).hasMessage("the line went dead");

    assertThat(store().fault()).isEmpty();
    assertThat(store().put(new ByteArrayInputStream(BYTES)).size()).isEqualTo(BYTES.length);
  }

  @Test
  void a_blob_lies_under_its_digest_and_is_read_only() throws IOException {
    var hex = store().put(new ByteArrayInputStream(BYTES)).digest().hex();

    assertThat(home.relativize(place()))
        .isEqualTo(Path.of("blobs", hex.substring(0, 2), hex.substring(2, 4), hex));
    assertThat(Files.getPosixFilePermissions(place()))
        .doesNotContain(
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_WRITE);
    assertThat(home.resolve("staging")).isEmptyDirectory();
  }

  @Test
  void a_file_of_the_same_disk_is_moved_and_not_copied() throws IOException {
    store();
    var file = Files.write(home.resolve("whole"), BYTES);
    var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    var crc32 = new CRC32();
    crc32.update(BYTES);

    store().adopt(file, new Blob(Digest.of(BYTES), BYTES.length, crc32.getValue()));

    assertThat(Files.readAttributes(place(), BasicFileAttributes.class).fileKey()).isEqualTo(key);
    assertThat(Files.getPosixFilePermissions(place()))
        .doesNotContain(PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void a_blob_cut_short_on_the_disk_is_mended_by_the_next_put() throws IOException {
    var blob = store().put(new ByteArrayInputStream(BYTES));
    Files.delete(place().toAbsolutePath());
    Files.createFile(
        home.resolve("blobs")
            .resolve(blob.digest().hex().substring(0, 2))
            .resolve(blob.digest().hex().substring(2, 4))
            .resolve(blob.digest().hex()));

    store().put(new ByteArrayInputStream(BYTES));

    assertThat(store().open(blob.digest(), ByteRange.all(blob.size()))).hasBinaryContent(BYTES);
  }

  @Test
  void what_an_earlier_process_left_half_written_is_dropped() throws IOException {
    Files.createDirectories(home.resolve("staging"));
    Files.writeString(home.resolve("staging/left.part"), "half");

    store();

    assertThat(home.resolve("staging")).isEmptyDirectory();
  }

  @Test
  void what_was_left_is_dropped_but_not_what_is_under_way() throws IOException {
    var tomorrow = Instant.now().plusSeconds(86_400);
    store();
    Files.writeString(home.resolve("staging/left.part"), "half");
    assertThat(store().dropUnfinished(Instant.EPOCH)).isZero();
    var dropped = new ArrayList<Integer>();
    var lookingInTheMidst =
        new FilterInputStream(new ByteArrayInputStream(BYTES)) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            dropped.add(store().dropUnfinished(tomorrow));
            return super.read(bytes, offset, length);
          }
        };

    var blob = store().put(lookingInTheMidst);

    assertThat(dropped).startsWith(1, 0);
    assertThat(store().holds(blob.digest())).isTrue();
  }

  @Test
  void what_is_no_blob_is_passed_over() throws IOException {
    var blob = store().put(new ByteArrayInputStream(BYTES));
    Files.writeString(place().resolveSibling(".DS_Store"), "rubbish");

    try (var digests = store().digests()) {
      assertThat(digests).containsExactly(blob.digest());
    }
  }

  @Test
  void a_disk_that_has_to_stay_free_takes_nothing() throws IOException {
    var full = FilesystemBlobs.open(home, new StorageSettings(1.0, 0), Arrivals.untold());

    assertThatThrownBy(() -> full.put(new ByteArrayInputStream(BYTES)))
        .isInstanceOf(Refusal.StorageFull.class);

    assertThat(home.resolve("staging")).isEmptyDirectory();
    try (var digests = full.digests()) {
      assertThat(digests).isEmpty();
    }
  }

  /** A process with a mount namespace of its own may mount a disk of one mebibyte. */
  @Test
  void a_disk_that_is_really_full_refuses_and_keeps_what_it_had() throws Exception {
    var command = new ArrayList<>(List.of("unshare", "--mount"));
    if (!"root".equals(System.getProperty("user.name"))) {
      command.add("--map-root-user");
    }
    var java =
        "\"%s/bin/java\" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx64m -cp \"%s\" %s \"%s\""
            .formatted(
                System.getProperty("java.home"),
                System.getProperty("java.class.path"),
                FillADisk.class.getName(),
                home);
    command.addAll(
        List.of("sh", "-c", "mount -t tmpfs -o size=1m tmpfs \"" + home + "\" && exec " + java));

    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("refused StorageFull, staged 0, kept 1, readable true");
  }
}
