package org.orrery.assetdb.identifier.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface RegistrationRows extends GenericRepository<RegistrationRow, String> {

  @Query(
      """
      insert into doi_registrations (asset, number, doi, state, attempts, available_at, last_error)
      values (:asset, :number, :doi, 'waiting', 0, :now, '')""")
  void add(String asset, int number, String doi, Instant now);

  @Query(
      """
      update doi_registrations set state = 'waiting', attempts = 0, available_at = :now, last_error = ''
      where asset = :asset and number = :number""")
  int again(String asset, int number, Instant now);

  @Query(
      """
      update doi_registrations set state = 'waiting', attempts = 0, available_at = :now, last_error = ''
      where asset = :asset""")
  void again(String asset, Instant now);

  @Query(
      """
      select asset, number, doi, state, attempts, available_at, last_error from doi_registrations
      where state = 'waiting' and available_at <= :now
      order by available_at fetch first :most rows only for update skip locked""")
  List<RegistrationRow> claimable(Instant now, int most);

  @Query(
      "update doi_registrations set attempts = attempts + 1, available_at = :availableAt where doi = :doi")
  void claimed(String doi, Instant availableAt);

  @Query(
      """
      update doi_registrations set state = :state, available_at = :availableAt, last_error = :lastError
      where doi = :doi and attempts = :attempts""")
  void settled(String doi, int attempts, String state, Instant availableAt, String lastError);

  @Query(
      """
      update doi_registrations set state = 'waiting', attempts = 0, available_at = :now
      where state = 'failed' or (state = 'waiting' and available_at > :now)""")
  void revive(Instant now);

  @Query(
      """
      select asset, number, doi, state, attempts, available_at, last_error from doi_registrations
      where asset = :asset and number = :number""")
  Optional<RegistrationRow> find(String asset, int number);
}
