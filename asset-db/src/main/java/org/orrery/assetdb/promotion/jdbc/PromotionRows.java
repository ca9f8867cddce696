package org.orrery.assetdb.promotion.jdbc;

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
interface PromotionRows extends GenericRepository<PromotionRow, String> {

  Optional<PromotionRow> findById(String id);

  @Query("select * from promotions where id = :id for update")
  Optional<PromotionRow> locked(String id);

  void save(PromotionRow row);

  boolean existsById(String id);

  @Query(
      """
      update promotions set release = :release, digest = :digest, starts_at = :startsAt, stops_at = :stopsAt,
        blurb = :blurb, place = :place, ended_by = :endedBy, ended_at = :endedAt, version = :version
      where id = :id""")
  void change(
      String id,
      int release,
      String digest,
      Instant startsAt,
      @Nullable Instant stopsAt,
      String blurb,
      int place,
      @Nullable String endedBy,
      @Nullable Instant endedAt,
      long version);

  @Query("select * from promotions where game = :game order by starts_at desc, id desc")
  List<PromotionRow> of(String game);

  @Query(
      """
      select * from promotions
      where channel in (:channels) and starts_at < :until
        and (stops_at is null or stops_at > :since) and (ended_at is null or ended_at > :since)
      order by channel, place, id""")
  List<PromotionRow> during(Collection<String> channels, Instant since, Instant until);

  @Query(
      """
      select * from promotions
      where channel in (:channels) and (stops_at <= :now or ended_at is not null)
        and (starts_at < :startsAt or starts_at = :startsAt and id < :id)
      order by starts_at desc, id desc fetch first :most rows only""")
  List<PromotionRow> past(
      Collection<String> channels, Instant now, Instant startsAt, String id, int most);

  @Query(
      """
      select count(*) from promotions
      where channel in (:channels) and (stops_at <= :now or ended_at is not null)""")
  long countPast(Collection<String> channels, Instant now);
}
