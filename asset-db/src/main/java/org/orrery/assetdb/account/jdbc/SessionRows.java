package org.orrery.assetdb.account.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface SessionRows extends GenericRepository<SessionRow, String> {

  void save(SessionRow row);

  Optional<SessionRow> findByIdDigest(String idDigest);

  @Query(
      """
      select id_digest, handle, csrf_token, user_agent, created_at, used_at from sessions
      where handle = :handle order by created_at desc, id_digest""")
  List<SessionRow> of(String handle);

  @Query("update sessions set used_at = :at where id_digest = :idDigest")
  void used(String idDigest, Instant at);

  @Query("delete from sessions where id_digest = :idDigest")
  void remove(String idDigest);

  @Query("delete from sessions where handle = :handle")
  void removeAll(String handle);

  @Query("delete from sessions where used_at < :instant")
  void removeUnusedSince(Instant instant);
}
