package org.orrery.assetdb.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where API tokens are kept, each under the digest of its secret. */
public interface Tokens {

  /** Adds a token. */
  void add(ApiToken token, String secretDigest);

  /** The token of the secret's digest, expired or not. */
  Optional<ApiToken> find(String secretDigest);

  /** All tokens of an account, newest first. */
  List<ApiToken> of(String handle);

  /** Removes a token of the account; false where there is none. */
  boolean remove(String handle, String id);

  /** Notes when a token was used. */
  void used(String id, Instant at);
}
