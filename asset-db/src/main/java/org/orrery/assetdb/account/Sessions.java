package org.orrery.assetdb.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where signed-in browsers are kept, each under the digest of its secret. */
public interface Sessions {

  /** Adds a session. */
  void add(Session session);

  /** The session of the secret's digest, outlived or not. */
  Optional<Session> find(String idDigest);

  /** The sessions of an account, the newest first, outlived ones among them. */
  List<Session> of(String handle);

  /** Notes when a session was used. */
  void used(String idDigest, Instant at);

  /** Ends a session; harmless where there is none. */
  void remove(String idDigest);

  /** Ends all sessions of an account. */
  void removeAll(String handle);

  /** Drops what was last used before the instant. */
  void removeUnusedSince(Instant instant);
}
