package org.orrery.assetdb.derivative.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.ANSI)
interface DerivativeRows extends GenericRepository<DerivativeRow, String> {

  @Query(
      """
      insert into derivatives (parent, recipe, reason, measures, made_at)
      values (:parent, :recipe, :reason, :measures, :madeAt)
      on conflict do nothing""")
  int add(String parent, String recipe, @Nullable String reason, String measures, Instant madeAt);

  List<DerivativeRow> findByParentIn(Collection<String> parents);

  @Query("delete from derivatives where parent = :parent and recipe = :recipe")
  void remove(String parent, String recipe);

  @Query("delete from derivatives where parent not in (select digest from blobs)")
  int removeOrphans();
}
