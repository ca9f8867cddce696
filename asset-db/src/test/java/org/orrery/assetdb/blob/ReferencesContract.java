package org.orrery.assetdb.blob;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.OnADatabase;

/** Whatever refers to bytes keeps them. */
interface ReferencesContract extends OnADatabase {

  /**
   * Columns that can hold a digest and are no reference to bytes: of secrets, of requests, of bytes
   * that are on their way, of files whose derivatives go when they go, of what stands inside such
   * files, and of what a playlist says.
   */
  Set<String> NO_REFERENCES =
      Set.of(
          "sessions.id_digest",
          "api_tokens.secret_digest",
          "idempotent_answers.request_digest",
          "uploads.announced_sha256",
          "uploads.sha256",
          "derivatives.parent",
          "derivative_outputs.parent",
          "inner_files.container",
          "inner_files.digest",
          "playlists.content");

  private KnownBlobs known() {
    return database().get(KnownBlobs.class);
  }

  private void execute(String... statements) throws SQLException {
    var dataSource = DelegatingDataSource.unwrapDataSource(database().get(DataSource.class));
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  default void a_table_that_came_later_keeps_its_bytes_too() throws SQLException {
    var bytes = "kept by a table of the future".getBytes(StandardCharsets.UTF_8);
    var blob = new Blob(Digest.of(bytes), bytes.length, 1);
    known().add(List.of(blob));
    database().clock().pass(Duration.ofDays(30));
    known().markUnreferenced();
    database().clock().pass(Duration.ofSeconds(1));
    var now = database().clock().instant();
    execute(
        "create table future_things (bytes varchar(71) references blobs (digest))",
        "insert into future_things values ('" + blob.digest() + "')");
    try {
      assertThat(known().isReferenced(blob.digest())).isTrue();
      assertThat(known().unreferenced(now, Optional.empty(), 10)).isEmpty();
      assertThat(database().<Boolean>inTransaction(() -> known().remove(blob.digest(), now)))
          .isFalse();
    } finally {
      execute("drop table future_things");
    }
    assertThat(known().unreferenced(now, Optional.empty(), 10)).containsExactly(blob);
    assertThat(database().<Boolean>inTransaction(() -> known().remove(blob.digest(), now)))
        .isTrue();
  }

  /** The columns are found by their length: every digest is as long as {@code sha256:} and 64. */
  @Test
  default void every_column_that_holds_a_digest_of_bytes_is_a_reference() throws SQLException {
    var dataSource = DelegatingDataSource.unwrapDataSource(database().get(DataSource.class));
    var columns = new TreeSet<String>();
    var references = new ArrayList<String>();
    try (var connection = dataSource.getConnection()) {
      var data = connection.getMetaData();
      try (var all = data.getColumns(null, connection.getSchema(), "%", "%")) {
        while (all.next()) {
          if (all.getInt("COLUMN_SIZE") == 71) {
            columns.add(all.getString("TABLE_NAME") + "." + all.getString("COLUMN_NAME"));
          }
        }
      }
      try (var keys = data.getExportedKeys(null, connection.getSchema(), "blobs")) {
        while (keys.next()) {
          references.add(keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME"));
        }
      }
    }

    assertThat(references)
        .contains("draft_files.digest", "releases.digest", "release_files.digest");
    columns.removeAll(references);
    columns.removeAll(NO_REFERENCES);
    assertThat(columns).containsExactly("blobs.digest");
  }
}
