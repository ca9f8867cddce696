package org.orrery.assetdb.account.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.ANSI)
interface AccountRows extends GenericRepository<AccountRow, String> {

  Optional<AccountRow> findByHandle(String handle);

  boolean existsByHandleOrEmail(String handle, String email);

  void save(AccountRow row);

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
