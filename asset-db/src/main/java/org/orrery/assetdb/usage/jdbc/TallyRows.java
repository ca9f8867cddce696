package org.orrery.assetdb.usage.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface TallyRows extends GenericRepository<TallyRow, String> {

  void save(TallyRow row);

  @Query(
      """
      update usage_months set uses = uses + :uses
      where asset = :asset and number = :number and period = :period and kind = :kind and agent = :agent""")
  int add(String asset, int number, String period, String kind, String agent, long uses);

  @Query(
      """
      select asset, number, period, kind, agent, uses from usage_months
      where asset in (:assets) and period >= :earliest and period <= :latest
      order by asset, period, number, kind, agent""")
  List<TallyRow> of(List<String> assets, String earliest, String latest);

  @Query(
      "select coalesce(sum(uses), 0) from usage_months where asset = :asset and kind = 'download'")
  long downloads(String asset);

  @Query("select coalesce(sum(downloads), 0) from usage_told where asset = :asset")
  long told(String asset);

  @Query("update usage_told set downloads = :downloads where asset = :asset")
  int tellAgain(String asset, long downloads);

  @Query("insert into usage_told (asset, downloads) values (:asset, :downloads)")
  void tell(String asset, long downloads);
}
