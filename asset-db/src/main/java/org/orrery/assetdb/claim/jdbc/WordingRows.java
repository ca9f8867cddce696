package org.orrery.assetdb.claim.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface WordingRows extends GenericRepository<WordingRow, String> {

  void save(WordingRow row);

  @Query(
      """
      select game, claim, number, statement, evidence, written_by, written_at, release
      from claim_wordings where game = :game order by claim, number""")
  List<WordingRow> of(String game);

  @Query(
      """
      select game, claim, number, statement, evidence, written_by, written_at, release
      from claim_wordings where game = :game and claim = :claim order by number""")
  List<WordingRow> of(String game, int claim);
}
