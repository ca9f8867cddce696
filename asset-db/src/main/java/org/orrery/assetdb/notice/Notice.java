package org.orrery.assetdb.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that one account is told.
 *
 * @param id grows, with gaps
 * @param to handle of who is told
 * @param readAt when they said that they have read it
 */
public record Notice(long id, String to, News news, Instant at, Optional<Instant> readAt) {

  /** Whether it was read. */
  public boolean isRead() {
    return readAt.isPresent();
  }
}
