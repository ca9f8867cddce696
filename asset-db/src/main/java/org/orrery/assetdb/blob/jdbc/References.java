package org.orrery.assetdb.blob.jdbc;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.Digest;

/**
 * What refers to blobs. It is read from the database's own foreign keys each time, so that no list
 * of tables can forget one.
 */
@Singleton
final class References {

  private final TransactionOperations<Connection> transactions;

  References(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /** Notes of each blob touched before {@code young} since when nothing refers to it. */
  void mark(Instant now, Instant young) {
    transactions.executeWrite(
        status -> {
          var connection = status.getConnection();
          var unreferenced = unreferenced(connection);
          try (var forget =
                  connection.prepareStatement(
                      "update blobs set unreferenced_since = null"
                          + " where unreferenced_since is not null and not ("
                          + unreferenced
                          + ")");
              var note =
                  connection.prepareStatement(
                      "update blobs set unreferenced_since = ?"
                          + " where unreferenced_since is null and touched_at < ? and "
                          + unreferenced)) {
            forget.executeUpdate();
            note.setObject(1, now.atOffset(ZoneOffset.UTC));
            note.setObject(2, young.atOffset(ZoneOffset.UTC));
            return note.executeUpdate();
          }
        });
  }

  /** Blobs that nothing refers to, and that were young in no way since the moment. */
  List<Blob> none(Instant before, String after, int limit) {
    return transactions.executeRead(
        status -> {
          var connection = status.getConnection();
          try (var statement =
              connection.prepareStatement(
                  "select digest, size, crc32 from blobs"
                      + " where unreferenced_since < ? and touched_at < ? and digest > ? and "
                      + unreferenced(connection)
                      + " order by digest fetch first "
                      + limit
                      + " rows only")) {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            statement.setObject(2, before.atOffset(ZoneOffset.UTC));
            statement.setString(3, after);
            var found = new ArrayList<Blob>();
            try (var rows = statement.executeQuery()) {
              while (rows.next()) {
                found.add(
                    new Blob(Digest.parse(rows.getString(1)), rows.getLong(2), rows.getLong(3)));
              }
            }
            return found;
          }
        });
  }

  /** Whether something refers to the blob. */
  boolean any(String digest) {
    return transactions.executeRead(
        status -> {
          var connection = status.getConnection();
          try (var statement =
              connection.prepareStatement(
                  "select digest from blobs where digest = ? and not ("
                      + unreferenced(connection)
                      + ")")) {
            statement.setString(1, digest);
            try (var rows = statement.executeQuery()) {
              return rows.next();
            }
          }
        });
  }

  /** Deletes the blob's row where nothing refers to it; false where something does. */
  boolean deleteIfNone(String digest) {
    return transactions.executeWrite(
        status -> {
          var connection = status.getConnection();
          try (var statement =
              connection.prepareStatement(
                  "delete from blobs where digest = ? and " + unreferenced(connection))) {
            statement.setString(1, digest);
            return statement.executeUpdate() == 1;
          }
        });
  }

  /** The names come from our own migrations, never from anybody outside. */
  private static String unreferenced(Connection connection) throws SQLException {
    var conditions = new ArrayList<String>();
    try (var keys =
        connection.getMetaData().getExportedKeys(null, connection.getSchema(), "blobs")) {
      while (keys.next()) {
        conditions.add(
            "not exists (select 1 from %s r where r.%s = blobs.digest)"
                .formatted(keys.getString("FKTABLE_NAME"), keys.getString("FKCOLUMN_NAME")));
      }
    }
    if (conditions.isEmpty()) {
      throw new SQLException("The database does not tell what refers to blobs");
    }
    return String.join(" and ", conditions);
  }
}
