package org.orrery.assetdb.pack.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface PackRows extends GenericRepository<PackRow, String> {

  Optional<PackRow> findById(String id);

  @Query(
      """
      select id, owner, name, commercial, modified, result, verdict, created_at, changed_at, version
      from packs where id = :id for update""")
  Optional<PackRow> locked(String id);

  @Query(
      """
      insert into packs (id, owner, name, commercial, modified, result, verdict, created_at, changed_at, version)
      values (:id, :owner, :name, :commercial, :modified, :result, :verdict, :createdAt, :changedAt, :version)
      on conflict do nothing""")
  int add(
      String id,
      String owner,
      String name,
      boolean commercial,
      boolean modified,
      String result,
      String verdict,
      Instant createdAt,
      Instant changedAt,
      long version);

  @Query(
      """
      update packs set name = :name, commercial = :commercial, modified = :modified, result = :result,
        verdict = :verdict, changed_at = :changedAt, version = :version
      where id = :id""")
  void replace(
      String id,
      String name,
      boolean commercial,
      boolean modified,
      String result,
      String verdict,
      Instant changedAt,
      long version);

  @Query(
      """
      select id, owner, name, commercial, modified, result, verdict, created_at, changed_at, version
      from packs
      where owner = :owner and (created_at < :before or created_at = :before and id < :beforeId)
      order by created_at desc, id desc fetch first :most rows only""")
  List<PackRow> of(String owner, Instant before, String beforeId, int most);

  int countByOwner(String owner);

  @Query("delete from packs where id = :id")
  void remove(String id);
}
