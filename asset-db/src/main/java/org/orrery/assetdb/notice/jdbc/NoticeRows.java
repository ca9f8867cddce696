package org.orrery.assetdb.notice.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface NoticeRows extends GenericRepository<NoticeRow, Long> {

  @Query(
      """
      insert into notices (handle, kind, facts, noticed_at)
      values (:handle, :kind, :facts, :noticedAt)""")
  void add(String handle, String kind, String facts, Instant noticedAt);

  @Query(
      """
      delete from notices where handle = :handle and id not in (
        select id from notices where handle = :handle order by id desc fetch first :most rows only)""")
  void keepNewest(String handle, int most);

  @Query(
      """
      select id, handle, kind, facts, noticed_at, read_at from notices
      where handle = :handle and id < :before order by id desc fetch first :most rows only""")
  List<NoticeRow> before(String handle, long before, int most);

  long countByHandle(String handle);

  @Query("select count(*) from notices where handle = :handle and read_at is null")
  long unread(String handle);

  @Query(
      """
      update notices set read_at = coalesce(read_at, :at) where handle = :handle and id = :id""")
  int read(String handle, long id, Instant at);

  @Query(
      """
      update notices set read_at = :at
      where handle = :handle and id <= :id and read_at is null""")
  void readUntil(String handle, long id, Instant at);
}
