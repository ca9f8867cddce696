package org.orrery.assetdb.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.json.Json;

/**
 * Adds who is credited on the releases that are older than the table {@code credits}: they stand in
 * descriptions, which SQL cannot read.
 */
final class CreditsOfOldReleases implements JavaMigration {

  private static final int ROWS_AT_ONCE = 500;

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    try (var releases = connection.createStatement();
        var found = releases.executeQuery("select asset, number, description from releases");
        var add =
            connection.prepareStatement(
                "insert into credits (asset, number, place, name, orcid, answer)"
                    + " values (?, ?, ?, ?, ?, 'unconfirmed')")) {
      var waiting = 0;
      while (found.next()) {
        var place = 0;
        for (var contributor : contributors(found.getString(3))) {
          add.setString(1, found.getString(1));
          add.setInt(2, found.getInt(2));
          add.setInt(3, ++place);
          add.setString(4, String.valueOf(contributor.get("name")));
          add.setString(5, text(contributor.get("orcid")));
          add.addBatch();
          if (++waiting % ROWS_AT_ONCE == 0) {
            add.executeBatch();
          }
        }
      }
      add.executeBatch();
    }
  }

  private static List<? extends Map<?, ?>> contributors(String description) {
    return Json.object(description).get("contributors") instanceof List<?> list
        ? list.stream().map(one -> (Map<?, ?>) one).toList()
        : List.of();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("6.1");
  }

  @Override
  public String getDescription() {
    return "credits of old releases";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
