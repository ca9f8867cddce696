package org.orrery.assetdb.claim.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface JudgementRows extends GenericRepository<JudgementRow, String> {

  void save(JudgementRow row);

  @Query(
      "delete from claim_judgements where game = :game and claim = :claim and wording = :wording")
  void removeAll(String game, int claim, int wording);

  @Query(
      """
      select game, claim, wording, judge, signature, verdict, source, remark, judged_at
      from claim_judgements where game = :game order by claim, judged_at, judge""")
  List<JudgementRow> of(String game);

  @Query(
      """
      select game, claim, wording, judge, signature, verdict, source, remark, judged_at
      from claim_judgements where game = :game and claim = :claim order by judged_at, judge""")
  List<JudgementRow> of(String game, int claim);
}
