package org.orrery.assetdb.blob.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.S3Server;
import org.orrery.assetdb.blob.Arrivals;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.BlobSettings;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.BlobStoreContract;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.StorageSettings;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3BlobsTest implements BlobStoreContract {

  private static final byte[] BYTES = "some bytes".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOW = Instant.parse("2026-11-22T06:46:00Z");
  private static final int LARGE = 40_000_000;

  private final BlobSettings settings = S3Server.newBucket();
  @TempDir Path home;
  private Optional<S3Blobs> store = Optional.empty();

  @Override
  public S3Blobs store() throws IOException {
    if (store.isEmpty()) {
      store = Optional.of(open(settings, NOW));
    }
    return store.get();
  }

  private S3Blobs open(BlobSettings settings, Instant now) throws IOException {
    return S3Blobs.open(home, settings, new StorageSettings(0, 0), Arrivals.untold(), now);
  }

  @AfterEach
  void close() {
    store.ifPresent(BlobStore::close);
  }

  private static byte[] large() {
    var bytes = new byte[LARGE];
    new Random(11).nextBytes(bytes);
    return bytes;
  }

  @Test
  void a_blob_lies_under_its_digest_below_the_prefix() throws IOException {
    var hex = store().put(new ByteArrayInputStream(BYTES)).digest().hex();

    assertThat(
            S3Server.folder(settings)
                .resolve("museum/blobs")
                .resolve(hex.substring(0, 2))
                .resolve(hex.substring(2, 4))
                .resolve(hex))
        .hasBinaryContent(BYTES);
  }

  @Test
  void what_has_several_parts_comes_back_whole_and_in_ranges_across_them() throws IOException {
    var bytes = large();

    var blob = store().put(new ByteArrayInputStream(bytes));

    assertThat(blob.digest()).isEqualTo(Digest.of(bytes));
    assertThat(store().size(blob.digest())).hasValue(LARGE);
    try (var whole = store().open(blob.digest(), ByteRange.all(LARGE))) {
      assertThat(Digest.of(whole.readAllBytes())).isEqualTo(blob.digest());
    }
    var start = Parcel.PART_BYTES - 5;
    try (var across = store().open(blob.digest(), new ByteRange(start, 10))) {
      assertThat(across.readAllBytes())
          .isEqualTo(java.util.Arrays.copyOfRange(bytes, start, start + 10));
    }
    assertThat(home.resolve("staging")).isEmptyDirectory();
  }

  @Test
  void while_parts_are_sent_nothing_is_visible_under_the_digest() throws IOException {
    var parcel =
        Parcel.received(new ByteArrayInputStream(large()), home, new StorageSettings(0, 0));
    var bucket = new Bucket(settings);
    var digest = parcel.blob().digest();
    try (var client = bucket.client()) {
      var upload =
          client.createMultipartUpload(u -> u.bucket(bucket.name()).key(bucket.key(digest)));
      client.uploadPart(
          p ->
              p.bucket(bucket.name())
                  .key(bucket.key(digest))
                  .uploadId(upload.uploadId())
                  .partNumber(1),
          parcel.part(0));

      assertThat(store().holds(digest)).isFalse();
      try (var digests = store().digests()) {
        assertThat(digests).isEmpty();
      }
      assertThat(store().dropUnfinished(Instant.now().plusSeconds(60))).isEqualTo(1);
      assertThat(store().dropUnfinished(Instant.now().plusSeconds(60))).isZero();
    }
  }

  @Test
  void uploads_unfinished_for_a_day_are_dropped_at_the_start_and_younger_ones_are_not()
      throws IOException {
    var bucket = new Bucket(settings);
    try (var client = bucket.client()) {
      client.createMultipartUpload(u -> u.bucket(bucket.name()).key(bucket.folder() + "left"));

      open(settings, Instant.now()).close();
      assertThat(unfinished(bucket)).isEqualTo(1);

      open(settings, Instant.now().plus(Duration.ofHours(25))).close();
      assertThat(unfinished(bucket)).isZero();
    }
  }

  private static long unfinished(Bucket bucket) {
    try (var client = bucket.client()) {
      return client.listMultipartUploads(l -> l.bucket(bucket.name())).uploads().size();
    }
  }

  @Test
  void an_upload_that_fails_leaves_nothing_unfinished() throws IOException {
    var file = Files.write(home.resolve("changing"), large());
    var parcel = Parcel.of(file);
    Files.write(file, new byte[LARGE]);
    var bucket = new Bucket(settings);
    try (var client = bucket.client()) {
      var sending = new Sending(client, bucket, new HashSet<>());

      assertThatThrownBy(() -> sending.send(parcel, Sending.Existing.STAYS))
          .isInstanceOf(S3Exception.class);
    }

    assertThat(unfinished(bucket)).isZero();
    assertThat(store().holds(parcel.blob().digest())).isFalse();
  }

  @Test
  void what_is_there_is_never_written_over() throws IOException {
    var blob = store().put(new ByteArrayInputStream(BYTES));
    var bucket = new Bucket(settings);
    try (var client = bucket.client()) {
      var parcel =
          Parcel.received(new ByteArrayInputStream(BYTES), home, new StorageSettings(0, 0));

      assertThatThrownBy(
              () ->
                  new Sending(client, bucket, new HashSet<>()).send(parcel, Sending.Existing.STAYS))
          .isInstanceOfSatisfying(
              S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
    }

    assertThat(store().put(new ByteArrayInputStream(BYTES))).isEqualTo(blob);
  }

  @Test
  void an_object_cut_short_is_mended_by_the_next_put() throws IOException {
    var bucket = new Bucket(settings);
    try (var client = bucket.client()) {
      client.putObject(
          p -> p.bucket(bucket.name()).key(bucket.key(Digest.of(BYTES))),
          RequestBody.fromString("some"));
    }

    var blob = store().put(new ByteArrayInputStream(BYTES));

    assertThat(store().open(blob.digest(), ByteRange.all(blob.size()))).hasBinaryContent(BYTES);
  }

  @Test
  void more_digests_than_one_page_are_all_told() throws IOException {
    var put = new ArrayList<Blob>();
    for (var i = 0; i < 1_050; i++) {
      var bytes = ("page " + i).getBytes(StandardCharsets.UTF_8);
      var hex = Digest.of(bytes).hex();
      var folder =
          S3Server.folder(settings)
              .resolve("museum/blobs")
              .resolve(hex.substring(0, 2))
              .resolve(hex.substring(2, 4));
      Files.write(Files.createDirectories(folder).resolve(hex), bytes);
      put.add(new Blob(Digest.of(bytes), bytes.length, 0));
    }

    try (var digests = store().digests()) {
      assertThat(digests)
          .containsExactlyInAnyOrderElementsOf(put.stream().map(Blob::digest).toList());
    }
  }

  @Test
  void a_bucket_that_is_not_there_is_said_at_the_start() {
    var nowhere =
        new BlobSettings(
            BlobSettings.Kind.S3,
            "no-such-bucket",
            settings.endpoint(),
            "us-east-1",
            true,
            "",
            settings.accessKey(),
            settings.secretKey(),
            false,
            Duration.ofMinutes(5));

    assertThatThrownBy(() -> open(nowhere, NOW))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the bucket “no-such-bucket” cannot be used");
  }

  @Test
  void a_store_that_was_lost_and_is_back_is_well_again() throws IOException {
    var blob = store().put(new ByteArrayInputStream(BYTES));
    var folder = S3Server.folder(settings);
    var away = folder.resolveSibling(settings.bucket() + "-away");
    Files.move(folder, away);

    assertThatThrownBy(
            () -> store().put(new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IOException.class);
    assertThat(store().fault()).hasValueSatisfying(f -> assertThat(f).contains("cannot be used"));

    Files.move(away, folder);
    assertThat(store().fault()).isEmpty();
    assertThat(store().holds(blob.digest())).isTrue();
  }

  @Test
  void a_signed_address_gives_the_bytes_as_a_download_under_the_type_that_was_said()
      throws IOException, InterruptedException {
    try (var redirecting = open(S3Server.redirecting(settings), NOW);
        var client = HttpClient.newHttpClient()) {
      var blob = redirecting.put(new ByteArrayInputStream(BYTES));
      URI address =
          redirecting
              .address(blob.digest(), "image/png", "attachment; filename=\"a.png\"")
              .orElseThrow();

      var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(BYTES);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
      assertThat(answer.headers().firstValue("Content-Disposition"))
          .hasValue("attachment; filename=\"a.png\"");
    }
  }
}
