package org.orrery.assetdb.partner.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.ANSI)
interface PartnerRows extends GenericRepository<PartnerRow, String> {

  Optional<PartnerRow> findById(String handle);

  @Query("select * from partners where handle = :handle for update")
  Optional<PartnerRow> locked(String handle);

  @Query(
      """
      insert into partners (handle, state, name, sort_name, description, kind, website, city, country,
        ror, made_by, made_at, changed_at, retired_at, version)
      values (:handle, :state, :name, :sortName, :description, :kind, :website, :city, :country,
        :ror, :madeBy, :madeAt, :changedAt, :retiredAt, :version)
      on conflict do nothing""")
  int add(
      String handle,
      String state,
      String name,
      String sortName,
      String description,
      String kind,
      @Nullable String website,
      @Nullable String city,
      @Nullable String country,
      @Nullable String ror,
      String madeBy,
      Instant madeAt,
      Instant changedAt,
      @Nullable Instant retiredAt,
      long version);

  @Query(
      """
      update partners set state = :state, name = :name, sort_name = :sortName,
        description = :description, kind = :kind, website = :website, city = :city,
        country = :country, ror = :ror, changed_at = :changedAt, retired_at = :retiredAt,
        version = :version
      where handle = :handle""")
  void change(
      String handle,
      String state,
      String name,
      String sortName,
      String description,
      String kind,
      @Nullable String website,
      @Nullable String city,
      @Nullable String country,
      @Nullable String ror,
      Instant changedAt,
      @Nullable Instant retiredAt,
      long version);

  @Query(
      """
      select * from partners where state = :state
        and (sort_name > :name or sort_name = :name and handle > :handle)
      order by sort_name, handle fetch first :most rows only""")
  List<PartnerRow> after(String state, String name, String handle, int most);

  long countByState(String state);
}
