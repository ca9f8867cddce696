package org.orrery.assetdb.draft;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long uploads wait for the rest of their bytes.
 *
 * @param expiry an upload of which nothing more came for so long is forgotten
 */
@ConfigurationProperties("orrery.uploads")
public record UploadSettings(@Bindable(defaultValue = "7d") Duration expiry) {

  public UploadSettings {
    if (!expiry.isPositive()) {
      throw new IllegalArgumentException("Uploads are kept for some time");
    }
  }
}
