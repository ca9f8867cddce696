package org.orrery.assetdb.lab.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.ANSI)
interface LabRunRows extends GenericRepository<LabRunRow, String> {

  void save(LabRunRow row);

  @Query(
      """
      select game, number, release, digest, wanted_by, wanted_at, state, attempts, claimable_at, started_at, stage,
        percent, ended_at, lab_version, outcome, report, reason
      from lab_runs where game = :game order by number desc""")
  List<LabRunRow> of(String game);

  @Query("select count(*) from lab_runs where wanted_by = :handle and wanted_at >= :since")
  long wantedBy(String handle, Instant since);

  @Query(
      """
      select game, number, release, digest, wanted_by, wanted_at, state, attempts, claimable_at, started_at, stage,
        percent, ended_at, lab_version, outcome, report, reason
      from lab_runs where state in ('waiting', 'running') and claimable_at <= :now
      order by wanted_at, game, number fetch first 1 rows only for update skip locked""")
  List<LabRunRow> claimable(Instant now);

  @Query(
      """
      update lab_runs set state = 'running', attempts = attempts + 1, started_at = :now, stage = :stage, percent = 0,
        claimable_at = :claimableAt
      where game = :game and number = :number""")
  void claimed(String game, int number, Instant now, String stage, Instant claimableAt);

  @Query("update lab_runs set claimable_at = :now where state = 'running' and claimable_at > :now")
  void forgetClaims(Instant now);

  @Query(
      """
      update lab_runs set stage = :stage, percent = :percent, claimable_at = :claimableAt
      where game = :game and number = :number and state = 'running' and attempts = :attempts""")
  int advance(
      String game, int number, int attempts, String stage, int percent, Instant claimableAt);

  @Query(
      """
      update lab_runs set state = :state, ended_at = :endedAt, lab_version = :labVersion, outcome = :outcome,
        report = :report, reason = :reason
      where game = :game and number = :number and state = 'running' and attempts = :attempts""")
  int end(
      String game,
      int number,
      int attempts,
      String state,
      Instant endedAt,
      @Nullable Integer labVersion,
      @Nullable String outcome,
      @Nullable String report,
      @Nullable String reason);

  @Query("insert into lab_pictures (game, number, digest) values (:game, :number, :digest)")
  void show(String game, int number, String digest);
}
