package org.orrery.assetdb.blob.s3;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Set;
import org.orrery.assetdb.blob.Blob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Sends a parcel to its key: in one request with the digest as its checksum, or in parts, each with
 * a checksum that was taken when its bytes came. So the store itself refuses what became other
 * bytes on the way, our own disk included, and shows the object whole or not at all.
 */
record Sending(S3Client client, Bucket bucket, Set<String> underWay) {

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final String ANY = "*";

  /** What is to become of an object that is there. */
  enum Existing {
    /** It stays, and the request fails with 412. */
    STAYS,
    /** It is replaced. */
    REPLACED
  }

  void send(Parcel parcel, Existing existing) {
    if (parcel.parts().size() <= 1) {
      whole(parcel, existing);
    } else {
      inParts(parcel, existing);
    }
  }

  private void whole(Parcel parcel, Existing existing) {
    var blob = parcel.blob();
    client.putObject(
        put -> {
          put.bucket(bucket.name())
              .key(bucket.key(blob.digest()))
              .checksumSHA256(Base64.getEncoder().encodeToString(blob.digest().bytes()));
          if (existing == Existing.STAYS) {
            put.ifNoneMatch(ANY);
          }
        },
        parcel.part(0));
  }

  private void inParts(Parcel parcel, Existing existing) {
    var key = bucket.key(parcel.blob().digest());
    var upload =
        client
            .createMultipartUpload(
                create ->
                    create
                        .bucket(bucket.name())
                        .key(key)
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32_C))
            .uploadId();
    underWay.add(upload);
    try {
      var sent = new ArrayList<CompletedPart>();
      for (var number = 0; number < parcel.parts().size(); number++) {
        sent.add(part(parcel, key, upload, number));
      }
      client.completeMultipartUpload(
          complete -> {
            complete
                .bucket(bucket.name())
                .key(key)
                .uploadId(upload)
                .multipartUpload(whole -> whole.parts(sent));
            if (existing == Existing.STAYS) {
              complete.ifNoneMatch(ANY);
            }
          });
    } catch (RuntimeException e) {
      abort(parcel.blob(), key, upload);
      throw e;
    } finally {
      underWay.remove(upload);
    }
  }

  private CompletedPart part(Parcel parcel, String key, String upload, int number) {
    var checksum = parcel.parts().get(number);
    var answer =
        client.uploadPart(
            part ->
                part.bucket(bucket.name())
                    .key(key)
                    .uploadId(upload)
                    .partNumber(number + 1)
                    .checksumCRC32C(checksum),
            parcel.part(number));
    return CompletedPart.builder()
        .partNumber(number + 1)
        .eTag(answer.eTag())
        .checksumCRC32C(answer.checksumCRC32C())
        .build();
  }

  /** What cannot be aborted now is aborted by a later start or sweep. */
  private void abort(Blob blob, String key, String upload) {
    try {
      client.abortMultipartUpload(abort -> abort.bucket(bucket.name()).key(key).uploadId(upload));
    } catch (SdkException e) {
      LOG.warn("unfinished upload left for later digest={} reason={}", blob.digest(), e.toString());
    }
  }
}
