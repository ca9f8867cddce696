package org.orrery.assetdb.account.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.assetdb.account.ApiToken;
import org.orrery.assetdb.account.Scope;
import org.orrery.assetdb.account.Tokens;

@Singleton
final class JdbcTokens implements Tokens {

  private final TokenRows rows;

  JdbcTokens(TokenRows rows) {
    this.rows = rows;
  }

  @Override
  public void add(ApiToken token, String secretDigest) {
    rows.save(
        new TokenRow(
            token.id(),
            token.handle(),
            token.name(),
            secretDigest,
            token.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(" ")),
            token.createdAt(),
            token.expiresAt(),
            token.usedAt().orElse(null)));
  }

  @Override
  public Optional<ApiToken> find(String secretDigest) {
    return rows.findBySecretDigest(secretDigest).map(JdbcTokens::token);
  }

  @Override
  public List<ApiToken> of(String handle) {
    return rows.findByHandleOrderByCreatedAtDesc(handle).stream().map(JdbcTokens::token).toList();
  }

  @Override
  public boolean remove(String handle, String id) {
    return rows.remove(handle, id) == 1;
  }

  @Override
  public void used(String id, Instant at) {
    rows.used(id, at);
  }

  private static ApiToken token(TokenRow row) {
    return new ApiToken(
        row.id(),
        row.handle(),
        row.name(),
        Arrays.stream(row.scopes().split(" ")).map(Scope::of).collect(Collectors.toSet()),
        row.createdAt(),
        row.expiresAt(),
        Optional.ofNullable(row.usedAt()));
  }
}
