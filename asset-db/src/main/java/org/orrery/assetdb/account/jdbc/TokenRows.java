package org.orrery.assetdb.account.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface TokenRows extends GenericRepository<TokenRow, String> {

  void save(TokenRow row);

  Optional<TokenRow> findBySecretDigest(String secretDigest);

  List<TokenRow> findByHandleOrderByCreatedAtDesc(String handle);

  @Query("delete from api_tokens where handle = :handle and id = :id")
  int remove(String handle, String id);

  @Query("update api_tokens set used_at = :at where id = :id")
  void used(String id, Instant at);
}
