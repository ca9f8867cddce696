package org.orrery.assetdb.audit.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface AuditRows extends GenericRepository<AuditRow, Long> {

  String WANTED =
      """
      where (:actor = '' or actor = :actor) and (:subject = '' or subject = :subject)
        and at >= :earliest and at < :latest""";

  @Query(
      "insert into audit (at, actor, act, subject, detail) values (:at, :actor, :act, :subject, :detail)")
  void note(Instant at, String actor, String act, String subject, String detail);

  @Query(
      "select id, at, actor, act, subject, detail from audit "
          + WANTED
          + " and id < :before order by id desc fetch first :most rows only")
  List<AuditRow> read(
      String actor, String subject, Instant earliest, Instant latest, long before, int most);

  @Query("select count(*) from audit " + WANTED)
  long countWanted(String actor, String subject, Instant earliest, Instant latest);
}
