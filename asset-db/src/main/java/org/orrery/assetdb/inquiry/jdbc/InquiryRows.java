package org.orrery.assetdb.inquiry.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.ANSI)
interface InquiryRows extends GenericRepository<InquiryRow, String> {

  void save(InquiryRow row);

  Optional<InquiryRow> findById(String id);

  boolean existsById(String id);

  @Query(
      """
      select id, game, asker, state, organization, city, country, purpose, from_day, until_day, audience,
        wish, asked_at, ending, ended_by, ended_at, asker_consents, depositors_consent
      from inquiries where id = :id for update""")
  Optional<InquiryRow> locked(String id);

  @Query(
      """
      update inquiries set state = :state, ending = :ending, ended_by = :endedBy, ended_at = :endedAt,
        asker_consents = :askerConsents, depositors_consent = :depositorsConsent
      where id = :id""")
  void change(
      String id,
      String state,
      @Nullable String ending,
      @Nullable String endedBy,
      @Nullable Instant endedAt,
      boolean askerConsents,
      boolean depositorsConsent);

  @Query(
      """
      select id, game, asker, state, organization, city, country, purpose, from_day, until_day, audience,
        wish, asked_at, ending, ended_by, ended_at, asker_consents, depositors_consent
      from inquiries
      where asker = :handle and state in (:states)
        and (asked_at < :askedAt or asked_at = :askedAt and id < :id)
      order by asked_at desc, id desc fetch first :most rows only""")
  List<InquiryRow> by(
      String handle, Collection<String> states, Instant askedAt, String id, int most);

  @Query(
      """
      select id, game, asker, state, organization, city, country, purpose, from_day, until_day, audience,
        wish, asked_at, ending, ended_by, ended_at, asker_consents, depositors_consent
      from inquiries
      where game in (
          select id from assets where owner = :handle
          union select asset from co_depositors where handle = :handle)
        and state in (:states) and (asked_at < :askedAt or asked_at = :askedAt and id < :id)
      order by asked_at desc, id desc fetch first :most rows only""")
  List<InquiryRow> to(
      String handle, Collection<String> states, Instant askedAt, String id, int most);

  @Query("select count(*) from inquiries where asker = :handle and state in (:states)")
  long countBy(String handle, Collection<String> states);

  @Query(
      """
      select count(*) from inquiries
      where game in (
          select id from assets where owner = :handle
          union select asset from co_depositors where handle = :handle)
        and state in (:states)""")
  long countTo(String handle, Collection<String> states);

  @Query("select count(*) from inquiries where asker = :asker and asked_at > :since")
  long askedSince(String asker, Instant since);

  @Query(
      """
      select id from inquiries where asker = :asker and game = :game and state in (:states)
      order by asked_at desc fetch first 1 rows only""")
  Optional<String> lasting(String asker, String game, Collection<String> states);
}
