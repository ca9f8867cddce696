package org.orrery.assetdb.playlist;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Playlists for kiosks.
 *
 * @param keys the folder of the keys that sign them; {@code keys} in the data folder where it is
 *     empty. Several servers of one platform name the same.
 * @param validity how long a kiosk takes a playlist for fresh that it cannot renew
 */
@ConfigurationProperties("orrery.playlist")
public record PlaylistSettings(
    @Bindable(defaultValue = "") String keys, @Bindable(defaultValue = "7d") Duration validity) {

  private static final Duration LEAST = Duration.ofMinutes(10);

  public PlaylistSettings {
    if (validity.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("ORRERY_PLAYLIST_VALIDITY is ten minutes or more");
    }
  }
}
