package org.orrery.assetdb.account.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.ANSI)
interface AccountRows extends GenericRepository<AccountRow, String> {

  Optional<AccountRow> findByHandle(String handle);

  @Query(
      """
      select handle, email, password_hash, display_name, orcid, affiliation, locale, roles, created_at, version
      from accounts where roles like '%curator%' or roles like '%admin%'
      order by handle fetch first :most rows only""")
  List<AccountRow> curators(int most);

  boolean existsByEmail(String email);

  @Query(
      """
      insert into accounts
        (handle, email, password_hash, display_name, orcid, affiliation, locale, roles, created_at, version)
      values (:handle, :email, :passwordHash, :displayName, :orcid, :affiliation, :locale, :roles, :createdAt, :version)
      on conflict do nothing""")
  int add(
      String handle,
      String email,
      String passwordHash,
      String displayName,
      @Nullable String orcid,
      @Nullable String affiliation,
      String locale,
      String roles,
      Instant createdAt,
      long version);

  @Query(
      """
      update accounts set email = :email, display_name = :displayName, orcid = :orcid, affiliation = :affiliation,
        locale = :locale, roles = :roles, version = version + 1
      where handle = :handle and version = :version""")
  int replace(
      String handle,
      String email,
      String displayName,
      @Nullable String orcid,
      @Nullable String affiliation,
      String locale,
      String roles,
      long version);
}
