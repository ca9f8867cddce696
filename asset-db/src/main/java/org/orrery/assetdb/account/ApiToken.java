package org.orrery.assetdb.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key with which a program signs in for its owner. The secret itself is shown once and kept
 * nowhere.
 *
 * @param usedAt about when it was last used
 */
public record ApiToken(
    String id,
    String handle,
    String name,
    Set<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> usedAt) {

  public ApiToken {
    scopes = Set.copyOf(scopes);
  }
}
