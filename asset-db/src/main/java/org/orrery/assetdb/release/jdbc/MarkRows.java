package org.orrery.assetdb.release.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface MarkRows extends GenericRepository<ReleaseRow, String> {

  @Query(
      """
      select shelf.type, made.asset, made.number, made.released_at
      from releases made join assets shelf on shelf.id = made.asset
      where shelf.type in (:types)
        and (made.released_at < :at or made.released_at = :at
          and (made.asset < :asset or made.asset = :asset and made.number < :number))
        and not exists (select 1 from withdrawals gone where gone.asset = made.asset)
      order by made.released_at desc, made.asset desc, made.number desc fetch first :most rows only""")
  List<MarkRow> before(Collection<String> types, Instant at, String asset, int number, int most);

  @Query(
      """
      select shelf.type, made.asset, made.number, made.released_at
      from assets shelf
        join releases made on made.asset = shelf.id and made.number = shelf.newest_release
      where shelf.id > :after
        and not exists (select 1 from withdrawals gone where gone.asset = shelf.id)
      order by shelf.id fetch first :most rows only""")
  List<MarkRow> newestAfter(String after, int most);

  @Query(
      """
      select numbered.id from (
        select shelf.id, row_number() over (order by shelf.id) as place from assets shelf
        where shelf.newest_release > 0
          and not exists (select 1 from withdrawals gone where gone.asset = shelf.id)) numbered
      where mod(numbered.place, :step) = 0 order by numbered.id""")
  List<String> every(int step);
}
