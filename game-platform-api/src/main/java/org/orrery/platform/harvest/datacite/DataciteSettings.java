package org.orrery.platform.harvest.datacite;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where DOIs are registered, and as whom.
 *
 * @param endpoint address of DataCite's REST API
 * @param repository id of the house's repository there; none for no DOIs
 * @param password of that repository
 */
@ConfigurationProperties("orrery.doi")
public record DataciteSettings(
    @Bindable(defaultValue = "https://api.datacite.org") String endpoint,
    @Nullable String repository,
    @Nullable String password) {

  public DataciteSettings {
    var address = URI.create(endpoint);
    if (!"https".equals(address.getScheme()) && !isLoopback(address)) {
      throw new IllegalArgumentException(
          "orrery.doi.endpoint is an address that begins with https://, since a password goes there.");
    }
  }

  private static boolean isLoopback(URI address) {
    return "http".equals(address.getScheme())
        && ("127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost()));
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "DataciteSettings[endpoint=" + endpoint + ", repository=" + repository + "]";
  }
}
