package org.orrery.assetdb.database;

import io.micronaut.data.jdbc.config.DataJdbcConfiguration;
import io.micronaut.data.model.query.builder.sql.Dialect;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * How repositories speak to the data source of the same name: in SQL that both databases know. A
 * bean of its own, because the framework makes one only for data sources that it configures itself.
 */
@Singleton
@Named("default")
final class Repositories extends DataJdbcConfiguration {

  Repositories() {
    super("default");
    setDialect(Dialect.ANSI);
  }
}
