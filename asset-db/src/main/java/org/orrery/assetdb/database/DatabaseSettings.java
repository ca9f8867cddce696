package org.orrery.assetdb.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which database.
 *
 * @param url {@code jdbc:postgresql://…}; none for H2 in the data folder
 * @param user name to sign in with
 * @param password password to sign in with
 * @param connections most connections at once
 */
@ConfigurationProperties("orrery.database")
public record DatabaseSettings(
    @Nullable String url,
    @Bindable(defaultValue = "orrery") String user,
    @Bindable(defaultValue = "") String password,
    @Bindable(defaultValue = "16") int connections) {

  /**
   * Measured: with these no kill of the process lost an acknowledged commit; H2's own defaults lose
   * them. Space is never reused and never compacted in place, so the file only grows.
   */
  private static final String DURABLE =
      ";WRITE_DELAY=0;AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000";

  private static final String LIKE_POSTGRESQL =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  /** Whether the database lives inside this process. */
  public boolean isEmbedded() {
    return url == null || url.isBlank();
  }

  /** The address to connect to. */
  String address(Path home) {
    return url == null || url.isBlank()
        ? "jdbc:h2:file:" + home.resolve("database").resolve("orrery") + LIKE_POSTGRESQL + DURABLE
        : url;
  }
}
