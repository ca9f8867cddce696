package org.orrery.assetdb.blob;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Room that is kept free on the disk of the blobs, as a share of the whole from 0 to 1.
 *
 * @param uploadReserve below this share free, uploads are refused
 * @param writeReserve below this share free, every write is refused
 */
@ConfigurationProperties("orrery.storage")
public record StorageSettings(
    @Bindable(defaultValue = "0.05") double uploadReserve,
    @Bindable(defaultValue = "0.02") double writeReserve) {

  public StorageSettings {
    if (uploadReserve < 0 || uploadReserve > 1 || writeReserve < 0 || writeReserve > 1) {
      throw new IllegalArgumentException("A reserve is a share from 0 to 1");
    }
  }
}
