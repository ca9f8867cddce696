package org.orrery.assetdb.showing.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.ANSI)
interface ShowingRows extends GenericRepository<ShowingRow, String> {

  Optional<ShowingRow> findById(String id);

  @Query(
      """
      insert into showings (id, game, organization, city, country, event, from_day, until_day,
        link, visitors, visitors_source, inquiry, entered_by, entered_at, confirmed_at, version)
      values (:id, :game, :organization, :city, :country, :event, :fromDay, :untilDay,
        :link, :visitors, :visitorsSource, :inquiry, :enteredBy, :enteredAt, :confirmedAt, 0)
      on conflict do nothing""")
  int add(
      String id,
      String game,
      String organization,
      @Nullable String city,
      @Nullable String country,
      @Nullable String event,
      LocalDate fromDay,
      @Nullable LocalDate untilDay,
      @Nullable String link,
      @Nullable Long visitors,
      @Nullable String visitorsSource,
      @Nullable String inquiry,
      String enteredBy,
      Instant enteredAt,
      @Nullable Instant confirmedAt);

  @Query(
      """
      update showings set organization = :organization, city = :city,
        country = :country, event = :event, from_day = :fromDay, until_day = :untilDay, link = :link,
        visitors = :visitors, visitors_source = :visitorsSource, confirmed_at = :confirmedAt,
        version = version + 1
      where id = :id and version = :version""")
  int replace(
      String id,
      long version,
      String organization,
      @Nullable String city,
      @Nullable String country,
      @Nullable String event,
      LocalDate fromDay,
      @Nullable LocalDate untilDay,
      @Nullable String link,
      @Nullable Long visitors,
      @Nullable String visitorsSource,
      @Nullable Instant confirmedAt);

  @Query("delete from showings where id = :id")
  void remove(String id);

  @Query(
      """
      select id, game, organization, city, country, event, from_day, until_day, link, visitors,
        visitors_source, inquiry, entered_by, entered_at, confirmed_at, version
      from showings
      where game = :game and (from_day < :fromDay or from_day = :fromDay and id < :id)
      order by from_day desc, id desc fetch first :most rows only""")
  List<ShowingRow> before(String game, LocalDate fromDay, String id, int most);

  long countByGame(String game);
}
