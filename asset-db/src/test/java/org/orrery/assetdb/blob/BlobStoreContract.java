package org.orrery.assetdb.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.Refusal;

/** What every store of blobs does. */
public interface BlobStoreContract {

  /** A store that is empty at the beginning of each test. */
  BlobStore store() throws IOException;

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Blob put(byte[] bytes) throws IOException {
    return store().put(new ByteArrayInputStream(bytes));
  }

  private byte[] read(Digest digest, long start, long length) throws IOException {
    try (var stream = store().open(digest, new ByteRange(start, length))) {
      return stream.readAllBytes();
    }
  }

  private int count() throws IOException {
    try (var digests = store().digests()) {
      return (int) digests.count();
    }
  }

  @Test
  default void what_was_put_is_there_with_its_digest_size_and_checksum() throws IOException {
    var bytes = new byte[3_000_001];
    new Random(7).nextBytes(bytes);
    var crc32 = new CRC32();
    crc32.update(bytes);

    var blob = put(bytes);

    assertThat(blob).isEqualTo(new Blob(Digest.of(bytes), bytes.length, crc32.getValue()));
    assertThat(store().holds(blob.digest())).isTrue();
    assertThat(read(blob.digest(), 0, blob.size())).isEqualTo(bytes);
  }

  @Test
  default void nothing_is_a_blob_too() throws IOException {
    var blob = put(new byte[0]);

    assertThat(blob.digest().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(read(blob.digest(), 0, 0)).isEmpty();
  }

  @Test
  default void any_part_can_be_read() throws IOException {
    var blob = put(text("0123456789"));

    assertThat(read(blob.digest(), 0, 1)).isEqualTo(text("0"));
    assertThat(read(blob.digest(), 3, 4)).isEqualTo(text("3456"));
    assertThat(read(blob.digest(), 9, 1)).isEqualTo(text("9"));
    assertThat(read(blob.digest(), 10, 0)).isEmpty();
    try (var stream = store().open(blob.digest(), new ByteRange(3, 4))) {
      assertThat(stream.read()).isEqualTo('3');
      assertThat(stream.skip(2)).isEqualTo(2);
      assertThat(stream.readAllBytes()).isEqualTo(text("6"));
      assertThat(stream.read()).isEqualTo(-1);
    }
  }

  @Test
  default void a_part_that_reaches_beyond_the_end_is_a_fault() throws IOException {
    var blob = put(text("0123456789"));

    assertThatThrownBy(() -> read(blob.digest(), 5, 6)).isInstanceOf(IOException.class);
  }

  @Test
  default void what_was_never_put_is_not_found() throws IOException {
    var digest = Digest.of(text("never"));

    assertThat(store().holds(digest)).isFalse();
    assertThatThrownBy(() -> read(digest, 0, 1)).isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  default void the_same_bytes_twice_are_one_copy() throws IOException {
    var first = put(text("same"));
    var second = put(text("same"));

    assertThat(second).isEqualTo(first);
    assertThat(count()).isEqualTo(1);
  }

  /** Gives half a megabyte, and then fails. */
  final class Failing extends InputStream {
    private final Exception failure;
    private int left = 500_000;

    Failing(Exception failure) {
      this.failure = failure;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        switch (failure) {
          case IOException fault -> throw fault;
          case RuntimeException refusal -> throw refusal;
          default -> throw new IllegalStateException(failure);
        }
      }
      var read = Math.min(left, length);
      left -= read;
      return read;
    }

    @Override
    public int read() throws IOException {
      return read(new byte[1], 0, 1);
    }
  }

  @Test
  default void a_stream_that_breaks_leaves_nothing() throws IOException {
    assertThatThrownBy(() -> store().put(new Failing(new IOException("The line is dead"))))
        .isInstanceOf(IOException.class)
        .hasMessage("The line is dead");

    assertThat(count()).isZero();
  }

  @Test
  default void a_stream_that_is_refused_leaves_nothing() throws IOException {
    assertThatThrownBy(() -> store().put(new Failing(new Refusal.TooLarge("Too much."))))
        .isInstanceOf(Refusal.TooLarge.class);

    assertThat(count()).isZero();
  }

  @Test
  default void the_stream_is_left_open() throws IOException {
    var isClosed = new boolean[1];
    store()
        .put(
            new ByteArrayInputStream(text("open")) {
              @Override
              public void close() {
                isClosed[0] = true;
              }
            });

    assertThat(isClosed[0]).isFalse();
  }

  private static Path file(Path folder, byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "adopted", null), bytes);
  }

  private static Blob blobOf(byte[] bytes) {
    var crc32 = new CRC32();
    crc32.update(bytes);
    return new Blob(Digest.of(bytes), bytes.length, crc32.getValue());
  }

  @Test
  default void a_file_that_is_adopted_is_a_blob_and_is_gone(@TempDir Path folder)
      throws IOException {
    var bytes = new byte[3_000_001];
    new Random(9).nextBytes(bytes);
    var file = file(folder, bytes);

    store().adopt(file, blobOf(bytes));

    assertThat(file).doesNotExist();
    assertThat(read(Digest.of(bytes), 0, bytes.length)).isEqualTo(bytes);
    assertThat(put(bytes)).isEqualTo(blobOf(bytes));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  default void a_file_whose_bytes_are_held_already_is_adopted_too(@TempDir Path folder)
      throws IOException {
    var bytes = text("held already");
    put(bytes);
    var file = file(folder, bytes);

    store().adopt(file, blobOf(bytes));

    assertThat(file).doesNotExist();
    assertThat(read(Digest.of(bytes), 0, bytes.length)).isEqualTo(bytes);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  default void an_empty_file_is_adopted_too(@TempDir Path folder) throws IOException {
    store().adopt(file(folder, new byte[0]), blobOf(new byte[0]));

    assertThat(store().holds(Digest.of(new byte[0]))).isTrue();
  }

  @Test
  default void a_file_of_another_length_is_not_adopted(@TempDir Path folder) throws IOException {
    var file = file(folder, text("cut sho"));
    var whole = blobOf(text("cut short"));

    assertThatThrownBy(() -> store().adopt(file, whole)).isInstanceOf(IOException.class);

    assertThat(store().holds(whole.digest())).isFalse();
    assertThat(file).exists();
  }

  @Test
  default void deleting_removes_and_may_be_repeated() throws IOException {
    var blob = put(text("away"));
    var other = put(text("stays"));

    store().delete(blob.digest());
    store().delete(blob.digest());

    assertThat(store().holds(blob.digest())).isFalse();
    assertThat(store().holds(other.digest())).isTrue();
    assertThat(put(text("away"))).isEqualTo(blob);
    assertThat(read(blob.digest(), 0, 4)).isEqualTo(text("away"));
  }

  @Test
  default void all_digests_are_told() throws IOException {
    var put = new ArrayList<Digest>();
    for (var i = 0; i < 30; i++) {
      put.add(put(text("blob " + i)).digest());
    }

    try (var digests = store().digests()) {
      assertThat(digests).containsExactlyInAnyOrderElementsOf(put);
    }
  }

  @Test
  default void equal_bytes_put_at_once_are_all_acknowledged_and_one_copy() throws Exception {
    var bytes = new byte[700_000];
    new Random(8).nextBytes(bytes);
    var store = store();
    var ready = new CountDownLatch(8);
    try (var pool = Executors.newFixedThreadPool(8)) {
      var puts = new ArrayList<Future<Blob>>();
      for (var i = 0; i < 8; i++) {
        puts.add(
            pool.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return store.put(new ByteArrayInputStream(bytes));
                }));
      }
      for (var put : puts) {
        assertThat(put.get().digest()).isEqualTo(Digest.of(bytes));
      }
    }

    assertThat(count()).isEqualTo(1);
    assertThat(read(Digest.of(bytes), 0, bytes.length)).isEqualTo(bytes);
  }
}
