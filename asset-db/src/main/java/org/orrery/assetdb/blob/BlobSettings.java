package org.orrery.assetdb.blob;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which store keeps the bytes.
 *
 * @param store {@code filesystem} for the data folder, {@code s3} for a bucket
 * @param bucket the bucket's name
 * @param endpoint address of the service; none for Amazon's own
 * @param region the bucket's region
 * @param pathStyle whether the bucket's name stands in the path and not in the host
 * @param prefix before every key; ends with a slash where it is to look like a folder
 * @param accessKey with which to sign; none to find it where Amazon's tools do
 * @param secretKey the secret of the access key
 * @param redirect whether whole downloads are sent to the bucket by a signed address
 * @param redirectTime how long such an address is good
 */
@ConfigurationProperties("orrery.blobs")
public record BlobSettings(
    @Bindable(defaultValue = "filesystem") Kind store,
    @Bindable(defaultValue = "") String bucket,
    @Nullable String endpoint,
    @Bindable(defaultValue = "us-east-1") String region,
    @Bindable(defaultValue = "false") boolean pathStyle,
    @Bindable(defaultValue = "") String prefix,
    @Nullable String accessKey,
    @Bindable(defaultValue = "") String secretKey,
    @Bindable(defaultValue = "false") boolean redirect,
    @Bindable(defaultValue = "15m") Duration redirectTime) {

  /** The stores there are. */
  public enum Kind {
    FILESYSTEM,
    S3
  }

  public BlobSettings {
    if (store == Kind.S3 && bucket.isBlank()) {
      throw new IllegalArgumentException("ORRERY_BLOBS_BUCKET names the bucket of the S3 store");
    }
    if (redirectTime.isNegative() || redirectTime.isZero() || redirectTime.toDays() > 7) {
      throw new IllegalArgumentException("A signed address is good for up to 7 days");
    }
  }

  /** The same, but another store. */
  BlobSettings with(Kind other) {
    return new BlobSettings(
        other,
        bucket,
        endpoint,
        region,
        pathStyle,
        prefix,
        accessKey,
        secretKey,
        redirect,
        redirectTime);
  }

  /** Never with the secret. */
  @Override
  public String toString() {
    return store + " " + bucket + " " + endpoint + " " + prefix;
  }
}
