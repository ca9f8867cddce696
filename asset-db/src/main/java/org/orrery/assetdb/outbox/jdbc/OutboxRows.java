package org.orrery.assetdb.outbox.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface OutboxRows extends GenericRepository<OutboxRow, Long> {

  @Query(
      """
      insert into outbox (asset, attempts, available_at, due_at, parked, last_error)
      values (:asset, 0, :dueAt, :dueAt, false, '')""")
  void add(String asset, Instant dueAt);

  @Query(
      """
      select id, asset, attempts, available_at, parked, last_error from outbox
      where parked = false and available_at <= :now
      order by id fetch first :most rows only for update skip locked""")
  List<OutboxRow> claimable(Instant now, int most);

  @Query("update outbox set attempts = attempts + 1, available_at = :availableAt where id = :id")
  void claimed(long id, Instant availableAt);

  @Query(
      """
      update outbox set available_at = :now
      where parked = false and available_at > :now and due_at <= :now""")
  void forgetClaims(Instant now);

  @Query("delete from outbox where id = :id")
  void remove(long id);

  @Query(
      "update outbox set available_at = :availableAt, parked = :parked, last_error = :lastError where id = :id")
  void failed(long id, Instant availableAt, boolean parked, String lastError);

  @Query("select count(*) from outbox where parked = false and due_at <= :now")
  long waiting(Instant now);

  @Query(
      """
      select id, asset, attempts, available_at, parked, last_error from outbox
      where parked = true order by id fetch first 100 rows only""")
  List<OutboxRow> givenUp();
}
