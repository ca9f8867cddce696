package org.orrery.assetdb.blob.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.blob.Arrivals;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.BlobSettings;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.StorageSettings;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Blobs in a bucket. Bytes are received whole before the first of them is sent: then their digest,
 * which is the key, is known, what is there already is not sent at all, and nothing has to be
 * copied inside the store.
 */
public final class S3Blobs implements BlobStore {

  private static final Pattern BLOB = Pattern.compile("[0-9a-f]{64}");
  private static final Duration UNFINISHED = Duration.ofDays(1);
  private static final int MOST_ATTEMPTS = 5;

  private final Bucket bucket;
  private final S3Client client;
  private final Optional<S3Presigner> presigner;
  private final Path staging;
  private final StorageSettings storage;
  private final Arrivals arrivals;
  private final Asking asking;

  /** Uploads in parts that have not ended, however old they look. */
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  private S3Blobs(Bucket bucket, Path staging, StorageSettings storage, Arrivals arrivals) {
    this.bucket = bucket;
    this.client = bucket.client();
    this.presigner =
        bucket.settings().redirect() ? Optional.of(bucket.presigner()) : Optional.empty();
    this.staging = staging;
    this.storage = storage;
    this.arrivals = arrivals;
    this.asking = new Asking(bucket.name());
  }

  /**
   * Opens the store, with a staging folder below {@code home} that is emptied, and drops uploads
   * that an earlier process began more than a day before {@code now} and did not finish.
   *
   * @throws IOException where the bucket cannot be used; the message is for the operator
   */
  public static S3Blobs open(
      Path home, BlobSettings settings, StorageSettings storage, Arrivals arrivals, Instant now)
      throws IOException {
    var staging = Files.createDirectories(home.resolve("staging"));
    try (var rubbish = Files.list(staging)) {
      for (var file : rubbish.toList()) {
        Files.delete(file);
      }
    }
    var store = new S3Blobs(new Bucket(settings), staging, storage, arrivals);
    try {
      store.client.headBucket(head -> head.bucket(settings.bucket()));
      store.dropUnfinished(now.minus(UNFINISHED));
      return store;
    } catch (SdkException e) {
      store.close();
      throw new IOException(
          "the bucket “" + settings.bucket() + "” cannot be used: " + e.getMessage(), e);
    }
  }

  @Override
  public Blob put(InputStream content) throws IOException {
    var parcel = Parcel.received(content, staging, storage);
    try {
      keep(parcel);
      return parcel.blob();
    } finally {
      if (parcel.file().isPresent()) {
        Files.deleteIfExists(parcel.file().get());
      }
    }
  }

  @Override
  public void adopt(Path file, Blob blob) throws IOException {
    var parcel = Parcel.of(file);
    if (!parcel.blob().equals(blob)) {
      throw new IOException("The bytes of " + file + " are not those of " + blob.digest());
    }
    keep(parcel);
    Files.delete(file);
  }

  /**
   * Nobody else's object is written over, but one of another length, which only damage can be. Who
   * is overtaken by somebody with the same bytes looks again.
   */
  private void keep(Parcel parcel) throws IOException {
    var blob = parcel.blob();
    arrivals.arrived(blob);
    for (var attempt = 1; ; attempt++) {
      var held = held(blob.digest());
      if (held.isPresent() && held.getAsLong() == blob.size()) {
        return;
      }
      var existing =
          held.isEmpty() && asking.knowsConditions()
              ? Sending.Existing.STAYS
              : Sending.Existing.REPLACED;
      try {
        asking.answer(
            () -> {
              new Sending(client, bucket, underWay).send(parcel, existing);
              return blob;
            });
        return;
      } catch (Asking.OvertakenException e) {
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  @Override
  public InputStream open(Digest digest, ByteRange range) throws IOException {
    if (range.length() == 0) {
      var held = held(digest).orElseThrow(() -> notFound(digest));
      demandWithin(digest, range, held);
      return InputStream.nullInputStream();
    }
    var response =
        asking.answer(
            () -> {
              try {
                return client.getObject(
                    get ->
                        get.bucket(bucket.name())
                            .key(bucket.key(digest))
                            .range("bytes=" + range.start() + "-" + (range.end() - 1)));
              } catch (NoSuchKeyException e) {
                throw notFound(digest);
              }
            });
    var length = response.response().contentLength();
    if (length != range.length()) {
      response.abort();
      demandWithin(digest, range, range.start() + length);
    }
    return new RemoteStream(response, range.length());
  }

  private static void demandWithin(Digest digest, ByteRange range, long size) throws IOException {
    if (range.end() > size) {
      throw new IOException(
          "The blob " + digest + " has " + size + " bytes, fewer than " + range.end());
    }
  }

  private static Refusal.NotFound notFound(Digest digest) {
    return new Refusal.NotFound("The bytes " + digest + " are not here.");
  }

  @Override
  public Optional<Path> file(Digest digest) {
    return Optional.empty();
  }

  @Override
  public Optional<URI> address(Digest digest, String mediaType, String disposition) {
    var request =
        GetObjectRequest.builder()
            .bucket(bucket.name())
            .key(bucket.key(digest))
            .responseContentType(mediaType)
            .responseContentDisposition(disposition)
            .build();
    return presigner
        .map(
            signing ->
                signing.presignGetObject(
                    presign ->
                        presign
                            .signatureDuration(bucket.settings().redirectTime())
                            .getObjectRequest(request)))
        .map(signed -> URI.create(signed.url().toString()));
  }

  /** Who was not well is asked again: the line may be mended. */
  @Override
  public Optional<String> fault() {
    return asking
        .failure(() -> client.headBucket(head -> head.bucket(bucket.name())))
        .map(reason -> "The bucket “" + bucket.name() + "” cannot be used now: " + reason);
  }

  @Override
  public OptionalLong size(Digest digest) {
    try {
      return held(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OptionalLong held(Digest digest) throws IOException {
    return asking.answer(
        () -> {
          try {
            var head = client.headObject(h -> h.bucket(bucket.name()).key(bucket.key(digest)));
            return OptionalLong.of(head.contentLength());
          } catch (NoSuchKeyException e) {
            return OptionalLong.empty();
          }
        });
  }

  @Override
  public void delete(Digest digest) throws IOException {
    asking.answer(() -> client.deleteObject(d -> d.bucket(bucket.name()).key(bucket.key(digest))));
  }

  @Override
  public Stream<Digest> digests() throws IOException {
    var pages =
        client.listObjectsV2Paginator(list -> list.bucket(bucket.name()).prefix(bucket.folder()));
    return pages.contents().stream()
        .map(object -> object.key().substring(object.key().lastIndexOf('/') + 1))
        .filter(name -> BLOB.matcher(name).matches())
        .map(Digest::new);
  }

  @Override
  public int dropUnfinished(Instant before) throws IOException {
    var old =
        asking.answer(
            () ->
                client
                    .listMultipartUploadsPaginator(
                        list -> list.bucket(bucket.name()).prefix(bucket.folder()))
                    .uploads()
                    .stream()
                    .filter(upload -> upload.initiated().isBefore(before))
                    .filter(upload -> !underWay.contains(upload.uploadId()))
                    .toList());
    for (var upload : old) {
      asking.answer(
          () -> {
            try {
              return client.abortMultipartUpload(
                  abort ->
                      abort.bucket(bucket.name()).key(upload.key()).uploadId(upload.uploadId()));
            } catch (NoSuchUploadException e) {
              return e; // It was finished or dropped while we looked.
            }
          });
    }
    return old.size();
  }

  @Override
  public void close() {
    presigner.ifPresent(S3Presigner::close);
    client.close();
  }
}
