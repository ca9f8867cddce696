package org.orrery.assetdb.playlist.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface IssueRows extends GenericRepository<IssueRow, String> {

  Optional<IssueRow> findById(String channel);

  @Query(
      """
      select channel, sequence, content, issued_at, valid_until from playlists
      where channel = :channel for update""")
  Optional<IssueRow> locked(String channel);

  @Query(
      """
      insert into playlists (channel, sequence, content, issued_at, valid_until)
      values (:channel, :sequence, :content, :issuedAt, :validUntil) on conflict do nothing""")
  int begin(String channel, long sequence, String content, Instant issuedAt, Instant validUntil);

  @Query(
      """
      update playlists set sequence = :sequence, content = :content, issued_at = :issuedAt,
        valid_until = :validUntil
      where channel = :channel""")
  void replace(String channel, long sequence, String content, Instant issuedAt, Instant validUntil);
}
