package org.orrery.assetdb.release.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface UsedMaterialRows extends GenericRepository<UsedMaterialRow, String> {

  void saveAll(List<UsedMaterialRow> rows);

  @Query("delete from used_materials where game = :game")
  void removeOf(String game);

  @Query("update assets set uses_noted = true where id = :asset")
  void noted(String asset);

  @Query(
      """
      select used.game as game, asset.owner as owner from used_materials used
      join assets asset on asset.id = used.game
      where used.material = :material order by used.game fetch first :most rows only""")
  List<UseRow> games(String material, int most);

  long countByMaterial(String material);

  @Query(
      """
      select id from assets where newest_release > 0 and uses_noted = false
      order by id fetch first :most rows only""")
  List<String> unnoted(int most);
}
