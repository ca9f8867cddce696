package org.orrery.assetdb.partner.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface ContributionRows extends GenericRepository<ContributionRow, String> {

  @Query(
      """
      insert into partner_contributions (partner, asset, contributed_by, contributed_at)
      values (:partner, :asset, :contributedBy, :contributedAt) on conflict do nothing""")
  int add(String partner, String asset, String contributedBy, Instant contributedAt);

  @Query("delete from partner_contributions where partner = :partner and asset = :asset")
  int remove(String partner, String asset);

  @Query(
      """
      select asset, partner, contributed_by, contributed_at from partner_contributions
      where partner = :partner and asset = :asset""")
  Optional<ContributionRow> one(String partner, String asset);

  @Query(
      """
      select asset, partner, contributed_by, contributed_at from partner_contributions
      where asset = :asset order by partner""")
  List<ContributionRow> of(String asset);

  @Query(
      """
      select given.asset, given.partner, given.contributed_by, given.contributed_at
      from partner_contributions given join assets shelf on shelf.id = given.asset
      where given.partner = :partner and shelf.type in (:types)
        and (given.contributed_at < :at or given.contributed_at = :at and given.asset < :asset)
        and not exists (select 1 from withdrawals gone where gone.asset = given.asset)
      order by given.contributed_at desc, given.asset desc fetch first :most rows only""")
  List<ContributionRow> before(
      String partner, Collection<String> types, Instant at, String asset, int most);

  @Query(
      """
      select count(*) from partner_contributions given join assets shelf on shelf.id = given.asset
      where given.partner = :partner and shelf.type = :type
        and not exists (select 1 from withdrawals gone where gone.asset = given.asset)""")
  long count(String partner, String type);
}
