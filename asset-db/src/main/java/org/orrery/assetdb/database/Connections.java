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
    var connections = new Connections(new HikariDataSource(config));
    try {
      Flyway.configure()
          .dataSource(connections.pool)
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
    return connections;
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
