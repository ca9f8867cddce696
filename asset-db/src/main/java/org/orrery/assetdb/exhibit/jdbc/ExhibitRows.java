package org.orrery.assetdb.exhibit.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.ANSI)
interface ExhibitRows extends GenericRepository<ExhibitRow, String> {

  Optional<ExhibitRow> findById(String slug);

  @Query("select * from exhibits where slug = :slug for update")
  Optional<ExhibitRow> locked(String slug);

  @Query(
      """
      insert into exhibits (slug, state, title, intro, place, starts_on, stops_on, made_by, changed_at,
        published_at, version)
      values (:slug, :state, :title, :intro, :place, :startsOn, :stopsOn, :madeBy, :changedAt,
        :publishedAt, :version)
      on conflict do nothing""")
  int add(
      String slug,
      String state,
      String title,
      String intro,
      String place,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate stopsOn,
      String madeBy,
      Instant changedAt,
      @Nullable Instant publishedAt,
      long version);

  @Query(
      """
      update exhibits set state = :state, title = :title, intro = :intro, place = :place,
        starts_on = :startsOn, stops_on = :stopsOn, changed_at = :changedAt, published_at = :publishedAt,
        version = :version
      where slug = :slug""")
  void change(
      String slug,
      String state,
      String title,
      String intro,
      String place,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate stopsOn,
      Instant changedAt,
      @Nullable Instant publishedAt,
      long version);

  @Query("delete from exhibits where slug = :slug")
  void remove(String slug);

  @Query(
      """
      select * from exhibits where state in (:states)
      order by coalesce(starts_on, date '9999-12-31') desc, slug""")
  List<ExhibitRow> in(Collection<String> states);

  @Query(
      """
      select * from exhibits
      where state in (:states) and slug in (select exhibit from exhibit_entries where game = :game)
      order by coalesce(starts_on, date '9999-12-31') desc, slug""")
  List<ExhibitRow> with(String game, Collection<String> states);

  @Query("select count(*) from exhibits")
  long countAll();
}
