package org.orrery.assetdb.account;

import java.time.Instant;

/**
 * A browser that is signed in. The secret is in its cookie and kept nowhere.
 *
 * @param idDigest digest of the secret
 * @param csrfToken what a form has to send with every write
 */
public record Session(
    String idDigest,
    String handle,
    String csrfToken,
    String userAgent,
    Instant createdAt,
    Instant usedAt) {

  /** Names it among its account's sessions, and opens nothing. */
  public String name() {
    return idDigest.substring(idDigest.indexOf(':') + 1).substring(0, 32);
  }
}
