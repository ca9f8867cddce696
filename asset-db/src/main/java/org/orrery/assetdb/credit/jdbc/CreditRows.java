package org.orrery.assetdb.credit.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface CreditRows extends GenericRepository<CreditRow, Integer> {

  String OWN_IN_NEWEST =
      """
       from credits c
      join assets a on a.id = c.asset and a.newest_release = c.number
      join releases r on r.asset = c.asset and r.number = c.number
      where (c.orcid = :orcid or c.orcid is null and c.name = :name and r.released_by = :handle)
        and (:answer = '' or c.answer = :answer)""";

  void saveAll(List<CreditRow> rows);

  @Query(
      """
      select asset, number, place, name, orcid, answer, answered_by, answered_at from credits
      where asset = :asset and number = :number and answered_by is not null""")
  List<CreditRow> answered(String asset, int number);

  @Query(
      """
      update credits set answer = :answer, answered_by = :answeredBy, answered_at = :answeredAt
      where asset = :asset and number = :number and place = :place""")
  void answer(
      String asset, int number, int place, String answer, String answeredBy, Instant answeredAt);

  @Query(
      "select c.asset, c.number, c.place, c.name, c.orcid, c.answer, c.answered_by, c.answered_at"
          + OWN_IN_NEWEST
          + " order by r.released_at desc, c.asset, c.place offset :after rows fetch first :most rows only")
  List<CreditRow> own(
      String orcid, String name, String handle, String answer, long after, int most);

  @Query("select count(*)" + OWN_IN_NEWEST)
  long countOwn(String orcid, String name, String handle, String answer);
}
