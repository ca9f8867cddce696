package org.orrery.assetdb.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The connections to a database that has the newest schema. A bean of its own beside the data
 * source, because the framework wraps that one and could not close it.
 */
final class Connections implements AutoCloseable {

  private final HikariDataSource pool;

  private Connections(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Connects, and brings the schema up to date. */
  static Connections open(DatabaseSettings settings, Path home) {
    var config = new HikariConfig();
    config.setPoolName("orrery");
    config.setJdbcUrl(settings.address(home));
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.connections());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    var connections = new Connections(pool(config));
    try {
      Flyway.configure()
          .dataSource(connections.pool)
          .validateMigrationNaming(true)
          .javaMigrations(new CreditsOfOldReleases())
          .load()
          .migrate();
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
    return connections;
  }

  /** What went wrong is said in a sentence; the driver's own exception hangs on it for the log. */
  private static HikariDataSource pool(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      var driver = e.getCause() == null ? e : e.getCause();
      var told =
          new IllegalStateException(
              "the database of ORRERY_DATABASE_URL cannot be opened: " + driver.getMessage());
      told.addSuppressed(e);
      throw told;
    }
  }

  DataSource dataSource() {
    return pool;
  }

  /** The embedded database is written to its end and closed with its last connection. */
  @Override
  public void close() {
    pool.close();
  }
}
