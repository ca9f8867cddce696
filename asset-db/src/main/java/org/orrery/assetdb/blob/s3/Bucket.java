package org.orrery.assetdb.blob.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.orrery.assetdb.blob.BlobSettings;
import org.orrery.assetdb.blob.Digest;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Where blobs lie in which bucket, and how to speak to it. */
record Bucket(BlobSettings settings) {

  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(60);

  String name() {
    return settings.bucket();
  }

  /** Before the keys of all blobs. */
  String folder() {
    return settings.prefix() + "blobs/";
  }

  String key(Digest digest) {
    var hex = digest.hex();
    return folder() + hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
  }

  /**
   * A client that adds no checksums of its own: ours are in the requests, and not every store
   * understands the newest kinds.
   */
  S3Client client() {
    var builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .forcePathStyle(settings.pathStyle())
            .credentialsProvider(credentials())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECTING)
                    .socketTimeout(SILENCE));
    endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  S3Presigner presigner() {
    var builder =
        S3Presigner.builder()
            .region(Region.of(settings.region()))
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(settings.pathStyle()).build())
            .credentialsProvider(credentials());
    endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private Optional<URI> endpoint() {
    return Optional.ofNullable(settings.endpoint()).filter(e -> !e.isBlank()).map(URI::create);
  }

  private AwsCredentialsProvider credentials() {
    var accessKey = settings.accessKey();
    return accessKey == null || accessKey.isBlank()
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(
            AwsBasicCredentials.create(accessKey, settings.secretKey()));
  }
}
