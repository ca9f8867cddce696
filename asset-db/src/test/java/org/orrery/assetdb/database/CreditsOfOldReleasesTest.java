package org.orrery.assetdb.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.aMaterial;
import static org.orrery.assetdb.Fixtures.aScan;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.AssetDatabase;

class CreditsOfOldReleasesTest {

  @Test
  void releases_older_than_the_table_get_their_credits(@TempDir Path home) throws Exception {
    try (var database = AssetDatabase.in(home, Map.of())) {
      aMaterial()
          .saying(
              "contributors",
              List.of(
                  Map.of("name", "Grace", "orcid", "0000-0002-1825-0097"), Map.of("name", "Ada")))
          .with(aScan())
          .releasedIn(database);
    }
    var address =
        "jdbc:h2:file:"
            + home.resolve("database/orrery")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    try (var connection = DriverManager.getConnection(address, "orrery", "");
        var statement = connection.createStatement()) {
      statement.execute("delete from credits");

      new CreditsOfOldReleases().migrate(over(connection));
    }

    try (var database = AssetDatabase.in(home, Map.of())) {
      assertThat(database.rows("credits where orcid = '0000-0002-1825-0097' and place = 1"))
          .isEqualTo(1);
      assertThat(database.rows("credits where orcid is null and name = 'Ada' and place = 2"))
          .isEqualTo(1);
    }
  }

  private static Context over(Connection connection) {
    return new Context() {
      @Override
      public Configuration getConfiguration() {
        return new FluentConfiguration();
      }

      @Override
      public Connection getConnection() {
        return connection;
      }
    };
  }
}
