package org.orrery.assetdb.idempotency.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface AnswerRows extends GenericRepository<AnswerRow, String> {

  @Query(
      """
      insert into idempotent_answers (handle, idempotency_key, request_digest, status, location, body, created_at)
      values (:handle, :idempotencyKey, :requestDigest, :status, :location, :body, :createdAt)
      on conflict do nothing""")
  int add(
      String handle,
      String idempotencyKey,
      String requestDigest,
      int status,
      String location,
      String body,
      Instant createdAt);

  Optional<AnswerRow> findByHandleAndIdempotencyKey(String handle, String idempotencyKey);

  @Query("delete from idempotent_answers where created_at < :instant")
  void removeBefore(Instant instant);
}
